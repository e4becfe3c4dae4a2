/** The run's buttons, and what is said when a run fails. */
package backprop.ui.train.control;
