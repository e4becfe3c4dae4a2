/** MNIST's files: IDX images and labels, read and checked. */
package backprop.data.idx;
