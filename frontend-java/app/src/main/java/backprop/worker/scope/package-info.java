/** A worker's global scope, its settings, and arrays from JavaScript. */
package backprop.worker.scope;
