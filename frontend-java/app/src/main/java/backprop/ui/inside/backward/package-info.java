/** Look back: the backward pass, step by step, down to the pixels. */
package backprop.ui.inside.backward;
