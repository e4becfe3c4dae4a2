/** Networks that learn: layers in float32 on kernels, and architectures as a text such as "784-50-relu-10". */
package backprop.nn;
