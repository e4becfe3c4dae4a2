package backprop.data.handwriting;

import backprop.json.Json;
import java.util.List;

/**
 * One way of writing a digit: for each stroke its control points x0, y0, x1, y1, … in a box of 0..1, y down. A point that
 * stands twice is a sharp corner. The weight says how often people write so, compared with the digit's other templates.
 * Where signs are written instead of digits, "digit" is the number of the sign.
 */
record DigitTemplate(int digit, double weight, double[][] strokes) {
    static DigitTemplate read(Json json) {
        return read(json.get("digit").integer(), json);
    }

    static DigitTemplate read(int digit, Json json) {
        List<Json> strokes = json.get("strokes").items();
        return new DigitTemplate(
                digit,
                json.get("weight").number(),
                strokes.stream().map(DigitTemplate::points).toArray(double[][]::new));
    }

    private static double[] points(Json stroke) {
        return stroke.items().stream()
                .flatMap(point -> point.items().stream())
                .mapToDouble(Json::number)
                .toArray();
    }

    DigitTemplate {
        if (!(weight > 0)) throw new IllegalArgumentException("a template's weight must be positive, not " + weight);
        for (double[] points : strokes) {
            if (points.length < 4 || points.length % 2 != 0) {
                throw new IllegalArgumentException("a stroke needs two points or more, not " + points.length / 2.0);
            }
        }
    }

    static boolean isCorner(double[] points, int point) {
        int at = 2 * point;
        return points[at] == points[at - 2] && points[at + 1] == points[at - 1];
    }

    /** Whether the two can be blended: as many strokes, points and corners, in the same order. */
    boolean isLike(DigitTemplate other) {
        if (strokes.length != other.strokes.length) return false;
        for (int s = 0; s < strokes.length; s++) {
            double[] here = strokes[s];
            double[] there = other.strokes[s];
            if (here.length != there.length) return false;
            for (int p = 1; p < here.length / 2; p++) {
                if (isCorner(here, p) != isCorner(there, p)) return false;
            }
        }
        return true;
    }

    /** So much of the way to the other template, which is like this one; 0 gives a copy of this one. */
    double[][] towards(DigitTemplate other, double share) {
        double[][] result = new double[strokes.length][];
        for (int s = 0; s < result.length; s++) {
            result[s] = strokes[s].clone();
            for (int i = 0; i < result[s].length; i++) result[s][i] += share * (other.strokes[s][i] - strokes[s][i]);
        }
        return result;
    }
}
