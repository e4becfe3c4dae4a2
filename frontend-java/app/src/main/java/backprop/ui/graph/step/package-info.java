/** The step's sentence and formula, and the buttons that go through the steps. */
package backprop.ui.graph.step;
