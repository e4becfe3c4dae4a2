package backprop.naive;

/** The gradients of a node by its two inputs. */
public record Pair(double dx, double dy) {}
