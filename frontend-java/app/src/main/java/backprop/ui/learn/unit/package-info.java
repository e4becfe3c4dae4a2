/** What a hidden unit does, in the plane: a line, a strip between two lines, a spiral of eight. */
package backprop.ui.learn.unit;
