/** The page /class/: the address for the class, as text and QR code; with the teacher's key, the board of a lesson. */
package backprop.ui.classroom;
