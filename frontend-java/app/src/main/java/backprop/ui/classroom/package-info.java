/** The page /class/: the address for the class, as text and QR code. */
package backprop.ui.classroom;
