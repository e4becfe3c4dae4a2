package backprop.paper;

import backprop.math.Maths;
import java.util.stream.IntStream;

/**
 * The part of a picture in which lines are drawn, in pixels, and what its two axes span.
 *
 * @param x from the left edge to the right
 * @param y from the lower edge to the upper
 */
public record PlotArea(double width, double height, Span x, Span y) {
    /** From least to most, in equal steps or, with numbers above 0 alone, in equal factors. */
    public record Span(double least, double most, boolean logarithmic) {
        /** How far along it a value lies: 0 at the least, 1 at the most, NaN where it has no place. */
        double share(double value) {
            if (!logarithmic) return (value - least) / (most - least);
            return value > 0 ? Maths.log(value / least) / Maths.log(most / least) : Double.NaN;
        }
    }

    /** From the left. */
    public double across(double value) {
        return rounded(x.share(value) * width);
    }

    /** From the top. */
    public double down(double value) {
        return rounded((1 - y.share(value)) * height);
    }

    /** A line from point to point in SVG's words; where a value has no place it goes on to the next one that has. */
    public String path(double[] xs, double[] ys) {
        StringBuilder path = new StringBuilder();
        for (int i : placed(xs, ys)) {
            path.append(path.length() == 0 ? "M" : "L").append(across(xs[i]));
            path.append(' ').append(down(ys[i]));
        }
        return path.toString();
    }

    /** The points that have a place, by their numbers. */
    public int[] placed(double[] xs, double[] ys) {
        return IntStream.range(0, xs.length)
                .filter(i -> isPlace(across(xs[i])) && isPlace(down(ys[i])))
                .toArray();
    }

    private static boolean isPlace(double pixels) {
        return Math.abs(pixels) < 1e6;
    }

    private static double rounded(double pixels) {
        return Math.rint(pixels * 100) / 100;
    }
}
