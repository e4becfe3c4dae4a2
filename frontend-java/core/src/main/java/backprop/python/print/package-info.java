/** Values as Python and NumPy write them: str, repr, format, arrays. */
package backprop.python.print;
