/** Figures as files: what is seen of them as SVG, and as the pixels of a PNG. */
package backprop.ui.paper;
