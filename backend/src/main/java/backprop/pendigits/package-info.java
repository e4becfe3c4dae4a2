/** Digits of thirty writers as strokes of a pen: the published archive, fetched, checked, kept and read. */
package backprop.pendigits;
