/** What is shown in the full window, how large its letters are there, and what the pen draws over it. */
package backprop.present;
