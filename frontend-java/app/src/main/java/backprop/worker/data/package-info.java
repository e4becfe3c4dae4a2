/** Where a run's digits come from, part by part. */
package backprop.worker.data;
