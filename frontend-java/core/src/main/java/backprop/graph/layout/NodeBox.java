package backprop.graph.layout;

/** A box or circle by its centre and size. */
public record NodeBox(double x, double y, double width, double height) {
    public double left() {
        return x - width / 2;
    }

    public double right() {
        return x + width / 2;
    }

    public double top() {
        return y - height / 2;
    }

    public double bottom() {
        return y + height / 2;
    }
}
