package backprop.ui.graph.picture;

import backprop.graph.layout.Density;

/**
 * Where a text stands at its line, and a question in its place.
 *
 * @param baseline of the text, below the line
 * @param question the middle of its box, below the line
 * @param width of the box
 * @param height of the box
 * @param mark the baseline of the question mark, below the middle of the box
 */
record LabelStyle(double baseline, double question, double width, double height, double mark) {
    static LabelStyle above(Density density) {
        return density == Density.ROOMY ? new LabelStyle(-14, -20, 40, 28, 7) : new LabelStyle(-8, -13, 34, 20, 6);
    }

    static LabelStyle below(Density density) {
        return density == Density.ROOMY ? new LabelStyle(27, 21, 40, 28, 7) : new LabelStyle(21, 14, 34, 20, 6);
    }

    /** Of a name above the text above a line, or above a question there. */
    static double name(Density density) {
        return density == Density.ROOMY ? -40 : -28;
    }
}
