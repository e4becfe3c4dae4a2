/** The net's answer with the points on it, and its curves. */
package backprop.ui.points.answer;
