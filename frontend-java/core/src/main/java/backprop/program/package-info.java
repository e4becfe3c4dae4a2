/** A net, and its training, as short programs of other languages: NumPy, PyTorch, Java. */
package backprop.program;
