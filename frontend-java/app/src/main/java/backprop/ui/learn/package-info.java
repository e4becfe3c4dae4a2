/** The pages /learn/: chapters, progress, the parts that all figures share. */
package backprop.ui.learn;
