/** Digits that nobody wrote: templates, pens and their habits, drawn and made as MNIST's pictures were. */
package backprop.data.handwriting;
