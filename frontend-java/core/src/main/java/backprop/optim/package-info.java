/** Optimizers: how a gradient changes the weights. */
package backprop.optim;
