/** Messages between page and worker, as bytes. */
package backprop.worker.protocol;
