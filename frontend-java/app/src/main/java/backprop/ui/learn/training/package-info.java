/** Chapter 5 of Learn: a step of training, and a run. */
package backprop.ui.learn.training;
