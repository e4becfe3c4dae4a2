/** Chapter 7 of Learn: where a window can lie, and what a convolution's weights come to. */
package backprop.ui.learn.convolution;
