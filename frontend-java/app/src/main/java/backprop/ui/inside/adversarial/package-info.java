/** Fool it: a digit changed until the net reads another one. */
package backprop.ui.inside.adversarial;
