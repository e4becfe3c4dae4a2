/** The page /draw/: a pad or a picture in, ten probabilities out. */
package backprop.ui.draw;
