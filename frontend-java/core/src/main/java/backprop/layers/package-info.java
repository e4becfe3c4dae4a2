/** The state of the layers that chapters 4 and 7 of Learn let one play with. */
package backprop.layers;
