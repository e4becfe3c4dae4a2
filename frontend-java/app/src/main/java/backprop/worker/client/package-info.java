/** The page's side of a worker. */
package backprop.worker.client;
