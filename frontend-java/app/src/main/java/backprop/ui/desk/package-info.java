/** What the Draw lab and the look inside its net share. */
package backprop.ui.desk;
