/** The matrix kernels in WebAssembly. */
package backprop.worker.kernels;
