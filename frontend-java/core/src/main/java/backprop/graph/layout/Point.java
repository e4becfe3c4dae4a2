package backprop.graph.layout;

/** x to the right, y down, in units of the picture. */
public record Point(double x, double y) {}
