/** Runs that differ in some settings: what they have in common, what differs, as rows, as links, and as the book's experiments. */
package backprop.run.comparison;
