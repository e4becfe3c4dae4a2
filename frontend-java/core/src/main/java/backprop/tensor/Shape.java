package backprop.tensor;

/** Of one sample as it goes through a net: channels of height × width numbers. A row of n numbers is n×1×1. */
public record Shape(int channels, int height, int width) {
    /** @throws IllegalArgumentException if one of them is less than 1 */
    public Shape {
        if (channels < 1 || height < 1 || width < 1)
            throw new IllegalArgumentException(channels + "×" + height + "×" + width + " is no shape");
    }

    public static Shape vector(int length) {
        return new Shape(length, 1, 1);
    }

    /** A picture of one channel. */
    public static Shape image(int height, int width) {
        return new Shape(1, height, width);
    }

    /** How many numbers it has. */
    public int size() {
        return channels * height * width;
    }

    /** The same, where they may be more than an int can say. */
    public long numbers() {
        return (long) channels * height * width;
    }

    /** Whether its numbers lie in a plane: a window can slide over it. */
    public boolean isPicture() {
        return height > 1 || width > 1;
    }

    /** 28x28, or 3x32x32 where it has channels; a row of 50 numbers is 50. */
    public String text() {
        if (!isPicture()) return Integer.toString(channels);
        return (channels == 1 ? "" : channels + "x") + height + "x" + width;
    }
}
