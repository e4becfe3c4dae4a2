/** Chapter 1 of Learn: central differences against backprop. */
package backprop.ui.learn.numerical;
