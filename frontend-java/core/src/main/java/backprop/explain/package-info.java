/** What a trained net does with one digit: how each pixel counts, what fools it, what one step of training changes. */
package backprop.explain;
