/** Architectures: which layers a net has, as text such as "784-50-relu-10", their shapes and tensors, and what cannot be. */
package backprop.nn.architecture;
