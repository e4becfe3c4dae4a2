/** The way that a run has come: its conditions and checkpoints, by which each of its iterations can be seen again. */
package backprop.run.history;
