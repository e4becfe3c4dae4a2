/** Gradients in other ways than one pass back: path by path, node by node in an order of one's own, forward; and what each costs. */
package backprop.graph.gradient;
