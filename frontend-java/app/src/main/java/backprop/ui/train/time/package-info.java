/** The time machine: a run's earlier iterations, seen again, played as a film, and gone on from. */
package backprop.ui.train.time;
