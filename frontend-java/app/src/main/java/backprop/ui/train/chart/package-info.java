/** The curves of loss and accuracy, and the box that reads them. */
package backprop.ui.train.chart;
