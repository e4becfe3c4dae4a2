/** Splitting text. */
package backprop.text;
