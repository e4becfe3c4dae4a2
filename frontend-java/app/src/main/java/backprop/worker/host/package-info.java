/** The worker's side: what runs in it. */
package backprop.worker.host;
