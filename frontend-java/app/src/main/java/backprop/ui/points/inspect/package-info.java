/** One point, unit or weight, looked at closely. */
package backprop.ui.points.inspect;
