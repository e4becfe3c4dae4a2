package backprop.python.print;

/** How arrays are written: what np.set_printoptions sets. */
public final class PrintOptions {
    private int precision = 8;
    private int threshold = 1000;
    private int edgeItems = 3;
    private int lineWidth = 75;
    private boolean suppress;

    /** Digits after the point. */
    public int precision() {
        return precision;
    }

    public void precision(int digits) {
        precision = digits;
    }

    /** Above this size only the edges are written. */
    public int threshold() {
        return threshold;
    }

    public void threshold(int size) {
        threshold = size;
    }

    /** How many at each edge. */
    public int edgeItems() {
        return edgeItems;
    }

    public void edgeItems(int count) {
        edgeItems = count;
    }

    public int lineWidth() {
        return lineWidth;
    }

    public void lineWidth(int characters) {
        lineWidth = characters;
    }

    /** Whether small numbers are written without an exponent. */
    public boolean suppress() {
        return suppress;
    }

    public void suppress(boolean without) {
        suppress = without;
    }
}
