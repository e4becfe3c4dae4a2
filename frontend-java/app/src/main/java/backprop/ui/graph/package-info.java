/** The page /graph/: a computation graph, step by step. */
package backprop.ui.graph;
