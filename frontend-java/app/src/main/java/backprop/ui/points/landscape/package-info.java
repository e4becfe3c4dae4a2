/** The loss as a landscape over a plane of weights, with the way walked, and two optimizers that race on it. */
package backprop.ui.points.landscape;
