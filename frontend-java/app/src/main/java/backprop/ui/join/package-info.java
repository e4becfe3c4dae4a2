/** The page /join/: a code, and then a name of two words. */
package backprop.ui.join;
