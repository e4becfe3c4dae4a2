/** Which points there are, which net, and how it learns. */
package backprop.ui.points.setup;
