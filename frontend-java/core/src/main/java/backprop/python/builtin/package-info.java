/** Python's built-in functions and the methods of its types. */
package backprop.python.builtin;
