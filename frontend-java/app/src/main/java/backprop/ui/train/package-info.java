/** The page /train/: what is asked for, the runs at work, and all that is seen of them. */
package backprop.ui.train;
