/** The module numpy: its functions, its random numbers, the methods of its arrays. */
package backprop.python.numpy;
