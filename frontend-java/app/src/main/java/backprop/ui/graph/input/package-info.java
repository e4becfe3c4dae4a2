/** From fields and links to a graph: presets, expressions, values of inputs. */
package backprop.ui.graph.input;
