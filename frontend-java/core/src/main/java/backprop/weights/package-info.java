/** Nets as safetensors files, and the hash of their weights. */
package backprop.weights;
