/** The graph as a table. */
package backprop.ui.graph.table;
