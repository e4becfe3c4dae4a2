package backprop.ui.points.net;

/** Where the units of a net stand in its figure, in pixels: a column for each layer, its units in the middle of the height. */
final class NetLayout {
    private static final double HEAD = 40, FOOT = 16, MOST_PITCH = 78, LARGEST = 56, SMALLEST = 24, UNDER = 15, BETWEEN = 20;

    private final int[] sizes;
    private final double width;
    private final double height;
    private final double pitch;
    /** Side of a unit's square. */
    final double tile;

    NetLayout(int[] sizes, double width, double height) {
        this.sizes = sizes;
        this.width = width;
        this.height = height;
        int most = 1;
        for (int size : sizes) most = Math.max(most, size);
        pitch = Math.min(MOST_PITCH, (height - HEAD - FOOT) / most);
        tile = Math.max(SMALLEST, Math.min(LARGEST, Math.min(pitch - UNDER, width / sizes.length - BETWEEN)));
    }

    /** The left side of a layer's units. */
    double left(int layer) {
        double margin = Math.min(34, width / (2.0 * sizes.length) - tile / 2);
        return margin + layer * (width - 2 * margin - tile) / (sizes.length - 1);
    }

    /** The upper side of a unit. */
    double top(int layer, int unit) {
        double middle = (HEAD + height - FOOT) / 2;
        return middle - sizes[layer] * pitch / 2 + unit * pitch + (pitch - UNDER - tile) / 2;
    }

    /** The height of what stands above a layer. */
    double head(int layer) {
        return Math.max(0, top(layer, 0) - HEAD);
    }

    /** From the right side of a unit to the left side of one of the next layer, as a path of SVG. */
    String wire(int layer, int from, int to) {
        double x1 = left(layer - 1) + tile;
        double y1 = top(layer - 1, from) + tile / 2;
        double x2 = left(layer);
        double y2 = top(layer, to) + tile / 2;
        double bend = (x2 - x1) * 0.45;
        return "M" + px(x1) + " " + px(y1) + "C" + px(x1 + bend) + " " + px(y1) + " " + px(x2 - bend) + " " + px(y2)
                + " " + px(x2) + " " + px(y2);
    }

    static String px(double x) {
        return Double.toString(Math.round(x * 10) / 10.0);
    }
}
