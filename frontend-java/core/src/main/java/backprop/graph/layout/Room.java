package backprop.graph.layout;

/**
 * What a picture has on the screen.
 *
 * @param width in pixels
 * @param height in pixels
 * @param letter how large the least letter should be, in pixels
 */
public record Room(double width, double height, double letter) {
    private static final double LINE = 40;
    /** A letter that is still read at a desk. */
    private static final double LEGIBLE = 11;

    /** For a reader at a desk. */
    public Room(double width, double height) {
        this(width, height, LEGIBLE);
    }

    /** @throws IllegalArgumentException if width or height is not above 0 */
    public Room {
        if (!(width > 0 && height > 0)) throw new IllegalArgumentException("a room of " + width + " × " + height);
    }

    /** As large but for what a line of text takes, for which nothing is arranged anew. */
    public boolean isLike(Room other) {
        return letter == other.letter && Math.abs(width - other.width) < LINE && Math.abs(height - other.height) < LINE;
    }

    /** Pixels to a unit at which all of a picture is seen. */
    public double scale(double across, double down) {
        return Math.min(width / across, height / down);
    }

    /** Pixels to a unit below which letters cannot be read. */
    public static double legible() {
        return LEGIBLE / Density.LEAST_LETTER;
    }

    /** Pixels to a unit at which the least letter is as high as it should be. */
    public double wanted() {
        return letter / Density.LEAST_LETTER;
    }
}
