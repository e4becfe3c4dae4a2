/** A student's program, called from Java: what goes in and comes out are numbers with a shape. */
package backprop.exercise.program;
