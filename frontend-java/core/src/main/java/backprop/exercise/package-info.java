/**
 * Write it yourself: what a student is asked to write, and a checker that runs it, compares it with the notebook's layers in
 * double, and names the mistake by computing it.
 */
package backprop.exercise;
