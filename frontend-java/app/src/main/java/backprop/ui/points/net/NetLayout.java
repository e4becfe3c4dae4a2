package backprop.ui.points.net;

/** Where the units of a net stand in its figure, in pixels: a column for each layer, all around one height. */
final class NetLayout {
    /** In letters, but for the share of a layer's width that is its units'. */
    private static final double HEAD = 2.5,
            FOOT = 1,
            MOST_PITCH = 6.5,
            LARGEST = 4.75,
            SMALLEST = 1.5,
            ACROSS = 0.62,
            ABOVE = 2,
            HEAD_WIDTH = 4;

    private final int[] sizes;
    private final double width;
    private final double letter;
    private final double under;
    private final double pitch;
    private final double middle;
    /** Side of a unit's square. */
    final double tile;

    /**
     * @param letter the size of the page's letters
     * @param name how much of it a unit's name takes below its square
     */
    NetLayout(int[] sizes, double width, double height, double letter, double name) {
        this.sizes = sizes;
        this.width = width;
        this.letter = letter;
        under = name * letter;
        int most = 1;
        for (int size : sizes) most = Math.max(most, size);
        double room = height - (HEAD + FOOT) * letter;
        pitch = Math.min(MOST_PITCH * letter, room / most);
        double across = ACROSS * width / sizes.length;
        tile = Math.max(SMALLEST * letter, Math.min(Math.min(LARGEST * letter, across), pitch - under));
        middle = HEAD * letter + Math.min(room / 2, most * pitch / 2 + ABOVE * letter);
    }

    /** The left side of a layer's units. */
    double left(int layer) {
        return margin() + layer * step();
    }

    private double margin() {
        return Math.min(2 * letter, width / (2.0 * sizes.length) - tile / 2);
    }

    /** From one layer to the next. */
    double step() {
        return (width - 2 * margin() - tile) / (sizes.length - 1);
    }

    /** Whether there is no room above a layer for two buttons and a number. */
    boolean isNarrow() {
        return step() < HEAD_WIDTH * letter;
    }

    /** Whether there is more room to the right of a layer than to its left. */
    boolean isInLeftHalf(int layer) {
        return 2 * left(layer) + tile < width;
    }

    /** The upper side of a unit. */
    double top(int layer, int unit) {
        return middle - sizes[layer] * pitch / 2 + unit * pitch + (pitch - under - tile) / 2;
    }

    /** The height of what stands above a layer. */
    double head(int layer) {
        return Math.max(0, top(layer, 0) - HEAD * letter);
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
