/** Write it yourself: the list of the exercises, and the page of each. */
package backprop.ui.exercise;
