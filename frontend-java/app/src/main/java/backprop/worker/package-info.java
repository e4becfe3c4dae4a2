/** Workers: what runs in them, and the page's end of each. */
package backprop.worker;
