package backprop.explain;

import backprop.tensor.Shape;

/** A number of a layer: its channel (of feature maps: which map), row and column, from 0. In a row of units only the channel counts. */
public record Unit(int channel, int row, int column) {
    /** Number i of a sample of that shape, in the order of a matrix's row. */
    public static Unit at(Shape shape, int i) {
        int pixel = i / shape.channels();
        return new Unit(i % shape.channels(), pixel / shape.width(), pixel % shape.width());
    }

    /** Its place in a matrix's row. */
    public int index(Shape shape) {
        return (row * shape.width() + column) * shape.channels() + channel;
    }

    public boolean isIn(Shape shape) {
        return channel >= 0
                && channel < shape.channels()
                && row >= 0
                && row < shape.height()
                && column >= 0
                && column < shape.width();
    }

    /**
     * So many further, map after map, each row after row.
     *
     * @return one that is not in the shape where it ends
     */
    public Unit plus(int by, Shape shape) {
        int pixels = shape.height() * shape.width();
        int n = channel * pixels + row * shape.width() + column + by;
        int channel = Math.floorDiv(n, pixels);
        int pixel = n - channel * pixels;
        return new Unit(channel, pixel / shape.width(), pixel % shape.width());
    }

    /** As far as that in its own map, at most to its edge. */
    public Unit moved(int down, int right, Shape shape) {
        int to = Math.max(0, Math.min(shape.height() - 1, row + down));
        return new Unit(channel, to, Math.max(0, Math.min(shape.width() - 1, column + right)));
    }

    public static Unit last(Shape shape) {
        return new Unit(shape.channels() - 1, shape.height() - 1, shape.width() - 1);
    }
}
