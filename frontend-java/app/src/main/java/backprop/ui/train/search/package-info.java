/** A hundred short runs at random: what is asked for, where the good ones lie, and the best of them. */
package backprop.ui.train.search;
