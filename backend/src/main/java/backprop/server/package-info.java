/** One process that serves the site and its data, to a whole class at once. */
package backprop.server;
