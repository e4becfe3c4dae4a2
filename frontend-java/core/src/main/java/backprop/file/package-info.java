/** Numbers as bytes, and what is wrong with a file that somebody gave us, as a code with parameters. */
package backprop.file;
