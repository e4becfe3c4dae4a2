/** The command line and the server of Backprop Lab. */
package backprop;
