/** A net in a page: loaded, and asked for its reading of a digit. */
package backprop.ui.net;
