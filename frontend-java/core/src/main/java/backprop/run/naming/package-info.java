/** What runs are called: what sets each apart from the others that are shown. It knows no words. */
package backprop.run.naming;
