/** A program of Python in a page: run, and what comes of it shown. */
package backprop.ui.python;
