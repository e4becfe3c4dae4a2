/** Computation graphs of numbers: nodes, operations, and the steps forward with values and back with gradients. */
package backprop.graph;
