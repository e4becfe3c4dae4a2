/** What people draw that is no digit: letters and other signs, scribbles, several digits, dots. */
package backprop.data.nondigit;
