/** What a net has learned: confusion, digits, weights, histograms, one step inspected. */
package backprop.ui.train.results;
