/** Nets as ONNX files, both ways: a net, its graph of nodes, the bytes of Protocol Buffers, and back. */
package backprop.weights.onnx;
