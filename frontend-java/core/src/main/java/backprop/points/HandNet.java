package backprop.points;

import backprop.math.Maths;

/**
 * A net of one hidden layer of tanh units whose weights are set by hand, with one output: sigmoid(v · h + c) is the probability of
 * class 2.
 *
 * @param hidden of each unit w₁, w₂ and b
 * @param output v₁, v₂, … and c
 */
public record HandNet(double[][] hidden, double[] output) {
    /** What a unit answers at a place, −1 to 1. */
    public double answer(int unit, double x1, double x2) {
        double[] w = hidden[unit];
        return Maths.tanh(w[0] * x1 + w[1] * x2 + w[2]);
    }

    /** The probability of class 2 at a place. */
    public double probability(double x1, double x2) {
        double sum = output[hidden.length];
        for (int unit = 0; unit < hidden.length; unit++) sum += output[unit] * answer(unit, x1, x2);
        return 1 / (1 + Maths.exp(-sum));
    }

    /** A unit all over the plane, as {@link Surfaces} writes it. */
    public byte[] surface(int unit) {
        return Surfaces.of((x1, x2) -> answer(unit, x1, x2), 127.5, 127.5);
    }

    /** The output all over the plane, 0 to 255. */
    public byte[] surface() {
        return Surfaces.of(this::probability, 255, 0);
    }

    /** The share of points that are told rightly, 0 to 1. */
    public double accuracy(PointSet points) {
        int right = 0;
        for (int i = 0; i < points.size(); i++) {
            int told = probability(points.x1()[i], points.x2()[i]) > 0.5 ? 1 : 0;
            if (told == points.labels()[i]) right++;
        }
        return (double) right / points.size();
    }
}
