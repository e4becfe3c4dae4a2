/** Digits as NumPy's archives of arrays have them. */
package backprop.data.npz;
