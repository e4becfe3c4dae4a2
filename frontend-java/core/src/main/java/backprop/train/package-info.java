/** The training loop: mini-batch, gradient, update, and how good the net is by then. */
package backprop.train;
