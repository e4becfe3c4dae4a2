/** From a photograph or a file to one digit, or several, on a 28×28 grid. */
package backprop.picture;
