/** Figures of chapter 3: paths whose products add up, the order of the way back, and what forward mode would cost. */
package backprop.ui.graph.gradient;
