/** Where a graph's nodes, edges and labels stand in a picture: layers, order, coordinates. */
package backprop.graph.layout;
