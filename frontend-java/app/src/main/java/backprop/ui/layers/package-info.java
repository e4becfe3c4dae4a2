/** Chapter 4 of Learn: each layer to play with. */
package backprop.ui.layers;
