/** Questions: predict the gradient, try another value. */
package backprop.ui.graph.quiz;
