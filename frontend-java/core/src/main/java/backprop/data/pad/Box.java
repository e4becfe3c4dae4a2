package backprop.data.pad;

/** The pixels from (left, top), width × height of them. */
public record Box(int left, int top, int width, int height) {
    public boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    public int right() {
        return left + width;
    }

    public int bottom() {
        return top + height;
    }

    public boolean contains(Box other) {
        return left <= other.left && top <= other.top && right() >= other.right() && bottom() >= other.bottom();
    }

    /** The smallest box that holds both. */
    public Box around(Box other) {
        int x = Math.min(left, other.left);
        int y = Math.min(top, other.top);
        return new Box(x, y, Math.max(right(), other.right()) - x, Math.max(bottom(), other.bottom()) - y);
    }
}
