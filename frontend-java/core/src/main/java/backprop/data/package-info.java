/** Data sets, and the mini-batches that are drawn from them. */
package backprop.data;
