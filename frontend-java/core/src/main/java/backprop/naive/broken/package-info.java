/** The same layers with one mistake each, for the gradient check to find. */
package backprop.naive.broken;
