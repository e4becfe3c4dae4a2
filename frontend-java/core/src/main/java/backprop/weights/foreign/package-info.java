/** Nets that other tools wrote: their names, shapes and number formats, or why they cannot be read. */
package backprop.weights.foreign;
