/** The graph's program beside it, line by line. */
package backprop.ui.graph.code;
