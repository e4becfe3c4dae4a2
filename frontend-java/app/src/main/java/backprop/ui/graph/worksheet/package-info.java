/** A graph's worksheet: on paper, with its key. */
package backprop.ui.graph.worksheet;
