package backprop.ui.inside.paint;

import backprop.tensor.Shape;
import java.util.OptionalInt;

/** Pictures of several channels, beside and below each other, about a square of them; one number's width between them. */
public record TileGrid(Shape shape) {
    /** So many stand beside each other. */
    public int across() {
        return across(shape.channels());
    }

    public static int across(int pictures) {
        return (int) Math.ceil(Math.sqrt(pictures));
    }

    private int down() {
        return (shape.channels() + across() - 1) / across();
    }

    /** Numbers from the left edge to the right one. */
    public int columns() {
        return across() * (shape.width() + 1) - 1;
    }

    public int rows() {
        return down() * (shape.height() + 1) - 1;
    }

    /** The number at which a channel's picture begins. */
    public int left(int channel) {
        return channel % across() * (shape.width() + 1);
    }

    public int top(int channel) {
        return channel / across() * (shape.height() + 1);
    }

    /** The channel there, or, between two, the one before; none where the last row is not full. */
    public OptionalInt channelAt(int row, int column) {
        int channel = row / (shape.height() + 1) * across() + column / (shape.width() + 1);
        return channel < shape.channels() ? OptionalInt.of(channel) : OptionalInt.empty();
    }
}
