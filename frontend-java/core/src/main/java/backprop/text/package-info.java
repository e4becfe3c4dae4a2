/** Splitting text, and the queries of addresses. */
package backprop.text;
