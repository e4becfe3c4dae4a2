/** Python in the page that is changed and run in its place; brought in when it is first asked for. */
package backprop.ui.learn.listing;
