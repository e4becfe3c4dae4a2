package backprop.present;

import java.util.function.DoublePredicate;

/** How large letters are in the full window, in pixels: to be read from the last row where it has 1920 × 1080. */
public final class LetterSize {
    private static final double WIDTH = 1920, HEIGHT = 1080;
    private static final double TEXT = 28, VALUE = 32, WHOLE_VALUE = 20;
    private static final double LEAST_TEXT = 16, LEAST_VALUE = 11;
    /** A small figure does not become a poster; a large one in a small window may be read from nearer. */
    private static final double MOST = 1.5, LEAST = 0.75;

    private static final int HALVINGS = 6;

    private LetterSize() {}

    /** Of the text, and so of all that is measured in rem. */
    public static double text(double width, double height) {
        return Math.max(LEAST_TEXT, TEXT * scale(width, height));
    }

    /** What the values on a graph's edges should have at least. */
    public static double leastValue(double width, double height) {
        double scale = scale(width, height);
        return scale < 1 ? LEAST_VALUE : VALUE * scale;
    }

    /**
     * What they may have where all of the graph is seen so; with less, it pans and they have {@link #leastValue}. Softmax with
     * loss, folded as well as it can be, has 21 pixels on 1920 × 1080: to see what follows from what is worth these.
     */
    public static double leastWholeValue(double width, double height) {
        return scale(width, height) < 1 ? LEAST_VALUE : WHOLE_VALUE * scale(width, height);
    }

    /**
     * The largest size at which a figure fits into the window; {@link #text} if there is none, for then it scrolls. In a
     * window of 1920 × 1080 or more no figure is set smaller than that.
     *
     * @param fits whether it does at a size
     */
    public static double fitting(double width, double height, DoublePredicate fits) {
        double text = text(width, height);
        double least = scale(width, height) < 1 ? text * LEAST : text;
        if (!fits.test(least)) return text;
        double most = text * MOST;
        if (fits.test(most)) return most;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (least + most) / 2;
            if (fits.test(middle)) least = middle;
            else most = middle;
        }
        return least;
    }

    private static double scale(double width, double height) {
        return Math.min(width / WIDTH, height / HEIGHT);
    }
}
