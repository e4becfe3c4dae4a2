/** The lab report: runs as cards with their student's words; as a file, and on paper. */
package backprop.ui.train.report;
