/** How long a device takes for runs, told from what its last ones took. */
package backprop.run.estimate;
