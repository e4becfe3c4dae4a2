/** The net from the digit to the scores, a grid for each layer. */
package backprop.ui.inside.flow;
