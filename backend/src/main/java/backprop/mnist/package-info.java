/** MNIST: found on disk, or fetched, checked and kept. */
package backprop.mnist;
