/** The graph as SVG: nodes, edges, labels, and moving about in it. */
package backprop.ui.graph.picture;
