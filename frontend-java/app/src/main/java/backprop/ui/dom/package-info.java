/** A page's document, its texts and timers, as Java likes them. */
package backprop.ui.dom;
