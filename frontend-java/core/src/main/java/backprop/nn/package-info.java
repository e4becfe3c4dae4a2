/** Networks that learn: layers in float32 on kernels. */
package backprop.nn;
