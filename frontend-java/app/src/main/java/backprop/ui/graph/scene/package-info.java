/** A graph with its layout and the step it stands at: what all parts of the page show. */
package backprop.ui.graph.scene;
