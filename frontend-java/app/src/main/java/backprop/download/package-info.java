/** Files of the site, read whole; where a connection breaks, the rest is asked for. */
package backprop.download;
