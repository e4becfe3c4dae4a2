/** Digits and how they are made: strokes, ink on a 28×28 grid, data sets, generated and distorted digits. */
package backprop.data;
