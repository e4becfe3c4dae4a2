/** A run's certificate: what it claims of a run, how it is written and read, and the replay that says whether it is true. */
package backprop.run.certificate;
