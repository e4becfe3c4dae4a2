package backprop.data;

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
}
