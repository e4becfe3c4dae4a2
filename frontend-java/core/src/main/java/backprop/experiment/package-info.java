/** The experiments of chapter 6, What makes training work: small enough to be run while one reads. */
package backprop.experiment;
