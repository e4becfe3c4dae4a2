package backprop.points;

import backprop.math.Rng;
import java.util.List;

/**
 * A plane through all weights of a net: origin + a · first + b · second. The landscape of the loss is drawn over it.
 *
 * @param origin W1, b1, W2, b2, …, one after the other; the directions are as long
 */
public record Axes(float[] origin, double[] first, double[] second) {
    private static final double ALMOST_NONE = 1e-9;

    /**
     * Along two weights; all others stay.
     *
     * @param first its place among all
     * @param second another one's
     */
    public static Axes ofWeights(float[] origin, int first, int second) {
        double[] a = new double[origin.length];
        double[] b = new double[origin.length];
        a[first] = 1;
        b[second] = 1;
        return new Axes(origin, a, b);
    }

    /**
     * Two random directions. What leads into a unit is as long in them as it is in the net, so that the picture does not depend
     * on how a net's weights happen to be scaled (Li et al., Visualizing the Loss Landscape of Neural Nets, 2018); the
     * second is at a right angle to the first.
     *
     * @param sizes units of each layer, inputs and outputs too
     */
    public static Axes random(float[] origin, int[] sizes, Rng rng) {
        double[] first = likeUnits(origin, sizes, rng);
        double[] second = likeUnits(origin, sizes, rng);
        double length = Math.sqrt(dot(second, second));
        upright(second, first);
        scale(second, length);
        return new Axes(origin, first, second);
    }

    /**
     * Along the way that was walked: from its first place to the origin, and at a right angle to that to where it went farthest
     * aside.
     *
     * @param path weights, as they were one after the other
     */
    public static Axes along(float[] origin, List<float[]> path, int[] sizes) {
        double[] first = difference(path.get(0), origin);
        double[] second = new double[origin.length];
        for (float[] place : path) {
            double[] aside = difference(place, origin);
            upright(aside, first);
            if (dot(aside, aside) > dot(second, second)) second = aside;
        }
        Axes random = random(origin, sizes, new Rng(1));
        if (dot(first, first) < ALMOST_NONE) return random;
        if (dot(second, second) < ALMOST_NONE * dot(first, first)) {
            second = random.second();
            upright(second, first);
        }
        scale(second, Math.sqrt(dot(first, first)));
        return new Axes(origin, first, second);
    }

    /** The weights at a place of the plane. */
    public float[] at(double a, double b) {
        float[] weights = new float[origin.length];
        for (int i = 0; i < weights.length; i++) weights[i] = (float) (origin[i] + a * first[i] + b * second[i]);
        return weights;
    }

    /** The place of the plane that is nearest to these weights: a and b. */
    public double[] nearest(float[] weights) {
        double[] x = difference(weights, origin);
        return new double[] {dot(x, first) / dot(first, first), dot(x, second) / dot(second, second)};
    }

    /** What a gradient with respect to all weights is along the two directions, for each unit of way in the weights. */
    double[] slopes(float[] gradient) {
        double along = 0;
        double aside = 0;
        for (int i = 0; i < gradient.length; i++) {
            along += gradient[i] * first[i];
            aside += gradient[i] * second[i];
        }
        double[] lengths = lengths();
        return new double[] {along / lengths[0], aside / lengths[1]};
    }

    /** How far a step of 1 leads in the weights, in each direction. */
    double[] lengths() {
        return new double[] {Math.sqrt(dot(first, first)), Math.sqrt(dot(second, second))};
    }

    private static double[] likeUnits(float[] origin, int[] sizes, Rng rng) {
        double[] direction = new double[origin.length];
        int at = 0;
        for (int layer = 1; layer < sizes.length; layer++) {
            int inputs = sizes[layer - 1];
            int units = sizes[layer];
            for (int unit = 0; unit < units; unit++) {
                double drawn = 0;
                double own = 0;
                for (int row = 0; row <= inputs; row++) {
                    int place = at + row * units + unit;
                    direction[place] = rng.nextGaussian();
                    drawn += direction[place] * direction[place];
                    own += (double) origin[place] * origin[place];
                }
                double factor = Math.sqrt(own / drawn);
                for (int row = 0; row <= inputs; row++) direction[at + row * units + unit] *= factor;
            }
            at += (inputs + 1) * units;
        }
        return direction;
    }

    private static double[] difference(float[] from, float[] minus) {
        double[] difference = new double[from.length];
        for (int i = 0; i < difference.length; i++) difference[i] = (double) from[i] - minus[i];
        return difference;
    }

    /** Takes out of a vector what it has of another. */
    private static void upright(double[] vector, double[] other) {
        double square = dot(other, other);
        double share = square > 0 ? dot(vector, other) / square : 0;
        for (int i = 0; i < vector.length; i++) vector[i] -= share * other[i];
    }

    private static void scale(double[] vector, double length) {
        double now = Math.sqrt(dot(vector, vector));
        double factor = now > 0 ? length / now : 0;
        for (int i = 0; i < vector.length; i++) vector[i] *= factor;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += x[i] * y[i];
        return sum;
    }
}
