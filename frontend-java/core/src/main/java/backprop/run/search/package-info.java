/** Random search for hyperparameters: what is drawn, in which worker it is tried, and what came out. Book, section 6.5. */
package backprop.run.search;
