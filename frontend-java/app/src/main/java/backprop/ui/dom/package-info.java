/** The browser's document, addresses, texts and timers, as Java likes them. */
package backprop.ui.dom;
