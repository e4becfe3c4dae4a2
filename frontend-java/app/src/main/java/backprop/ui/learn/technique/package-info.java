/** Chapter 6 of Learn: first weights, optimizers, batch normalisation, overfitting, the choice of a learning rate. */
package backprop.ui.learn.technique;
