/** Chapters 4 and 7 of Learn: each layer to play with. */
package backprop.ui.layers;
