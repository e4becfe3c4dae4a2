package backprop.naive;

import java.util.function.DoubleSupplier;

/** (f(w + h) − f(w − h)) / 2h: two forward passes for each weight. Book, section 4.4. */
public final class NumericalGradient {
    /** The book's h. */
    public static final double H = 1e-4;

    private NumericalGradient() {}

    /** By the weight at (row, column), which is afterwards what it was. */
    public static double at(DoubleSupplier loss, double[][] weights, int row, int column, double h) {
        double w = weights[row][column];
        weights[row][column] = w + h;
        double above = loss.getAsDouble();
        weights[row][column] = w - h;
        double below = loss.getAsDouble();
        weights[row][column] = w;
        return (above - below) / (2 * h);
    }

    /** By all weights, in their shape. */
    public static double[][] of(DoubleSupplier loss, double[][] weights) {
        double[][] gradient = new double[weights.length][weights[0].length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[i].length; j++) gradient[i][j] = at(loss, weights, i, j, H);
        }
        return gradient;
    }
}
