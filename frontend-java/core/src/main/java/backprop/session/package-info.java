/** One run inside a worker: commands in, events out, and slices of work between them. */
package backprop.session;
