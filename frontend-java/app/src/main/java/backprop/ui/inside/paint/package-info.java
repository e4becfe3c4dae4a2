/** Numbers as colours: canvases, palettes, and how numbers are written. */
package backprop.ui.inside.paint;
