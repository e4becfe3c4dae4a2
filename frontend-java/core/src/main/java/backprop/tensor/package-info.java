/** Matrices in float32 and the kernels behind them. */
package backprop.tensor;
