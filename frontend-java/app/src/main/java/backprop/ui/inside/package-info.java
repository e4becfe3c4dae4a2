/** The look inside a net on the Draw page: layers, heat maps, what fools it, what it learns. */
package backprop.ui.inside;
