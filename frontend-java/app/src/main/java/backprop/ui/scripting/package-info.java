/** The page /scripting/: a worksheet that drives the labs in frames, and says how. */
package backprop.ui.scripting;
