/** A graph on paper: its values given, its gradients asked for. */
package backprop.graph.worksheet;
