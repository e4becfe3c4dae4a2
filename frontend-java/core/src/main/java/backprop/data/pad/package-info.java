/** What is drawn: strokes, ink on a pad of 280×280, and how it becomes the 28×28 that a net is given. */
package backprop.data.pad;
