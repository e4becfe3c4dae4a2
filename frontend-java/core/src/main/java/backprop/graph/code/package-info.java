/** A graph as a program in Java or Python, with the values beside each line. */
package backprop.graph.code;
