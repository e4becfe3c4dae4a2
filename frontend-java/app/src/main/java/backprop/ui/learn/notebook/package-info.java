/** The page /learn/notebook/: the notebook's cells, to be changed and run. */
package backprop.ui.learn.notebook;
