/** From text such as "(a + b) * c" to a graph, and the presets that are written so. */
package backprop.graph.expression;
