/** Chapters 1 and 3 of Learn: differences, the race against backprop, the gradient check. */
package backprop.ui.learn.numerical;
