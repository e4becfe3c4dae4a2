/** The state of the layers that chapter 4 of Learn lets one play with. */
package backprop.layers;
