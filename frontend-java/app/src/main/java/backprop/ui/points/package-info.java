/** The Points lab: points in the plane, the net that tells them apart, and each unit's surface. */
package backprop.ui.points;
