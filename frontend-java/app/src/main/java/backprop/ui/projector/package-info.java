/** The page /class/projector/: what the board's window sends, without buttons and without a key. */
package backprop.ui.projector;
