/** Presentation: a lab or a figure in the full window, in large letters, with a pen to point with. */
package backprop.ui.present;
