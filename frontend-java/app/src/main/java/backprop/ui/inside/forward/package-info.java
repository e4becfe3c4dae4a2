/** Look inside: the numbers of a forward pass, and how one unit comes to its value. */
package backprop.ui.inside.forward;
