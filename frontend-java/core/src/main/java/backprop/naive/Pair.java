package backprop.naive;

/** The gradients of a node with respect to its two inputs. */
public record Pair(double dx, double dy) {}
