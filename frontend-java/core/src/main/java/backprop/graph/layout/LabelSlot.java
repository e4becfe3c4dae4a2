package backprop.graph.layout;

/**
 * Room for two texts on a horizontal line, centred at x: one above the line at y, one below. Nothing else comes into what the
 * layout's density gives to texts above and below a line, and to a name above the upper text.
 */
public record LabelSlot(double x, double y, double width) {}
