/** A text of Python that is edited in the page, and kept in this browser. */
package backprop.ui.editor;
