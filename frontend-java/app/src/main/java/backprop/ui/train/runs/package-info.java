/** The list of runs: names, line styles, what is kept and saved. */
package backprop.ui.train.runs;
