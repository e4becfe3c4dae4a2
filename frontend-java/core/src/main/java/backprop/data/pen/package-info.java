/** Digits that people wrote with a pen on a tablet, as strokes: published files read, and drawn on the pad. */
package backprop.data.pen;
