/** A lab for its developers: serves a checkout, and lets the pages that are open follow what changes in it. */
package backprop.develop;
