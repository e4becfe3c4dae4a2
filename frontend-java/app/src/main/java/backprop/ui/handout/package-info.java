/** What a handed-out link says to the page that it opens, and the button that makes one. */
package backprop.ui.handout;
