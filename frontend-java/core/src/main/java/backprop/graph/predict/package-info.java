/** Questions about the next step of a graph, and which mistake an answer shows. */
package backprop.graph.predict;
