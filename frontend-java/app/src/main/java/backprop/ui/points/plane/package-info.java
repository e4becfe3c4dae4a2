/** The plane as pictures: surfaces, points, arrows. */
package backprop.ui.points.plane;
