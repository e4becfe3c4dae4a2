/** A student's lab report: what runs were, in words, pictures and numbers, as markup for the page and for a file. */
package backprop.run.report;
