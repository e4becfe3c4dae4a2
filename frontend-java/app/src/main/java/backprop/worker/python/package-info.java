/** The worker that runs a student's Python, and the page's end of it. */
package backprop.worker.python;
