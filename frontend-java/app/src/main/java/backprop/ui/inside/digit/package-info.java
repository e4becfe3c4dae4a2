/** The digit and the net that are looked into. */
package backprop.ui.inside.digit;
