package backprop.graph.layout;

/**
 * Room for two texts on a horizontal line, centred at x: one above the line at y, one below. Nothing else comes into it from y −
 * ABOVE to y + BELOW; where the upper text has a name above it, from NAME higher.
 */
public record LabelSlot(double x, double y, double width) {
    public static final double ABOVE = 32, BELOW = 34, NAME = 24;
}
