package backprop.naive;

import backprop.math.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Does backprop find the slope that is there? Each weight checked is moved by ±h. A ReLU may bend within ±h, which is no
 * mistake of backprop: where the two gradients disagree, tenths of h are tried, down to the smallest step; a bend goes away
 * with them, a mistake does not. Book, section 5.7.3.
 */
public record GradientCheck(double h, double smallestStep, double tolerance) {
    /** The book's h; in double, right gradients differ by some 1e-8 of the largest, wrong ones by some 1e-1. */
    public static final GradientCheck STANDARD =
            new GradientCheck(NumericalGradient.H, NumericalGradient.H / 100, 1e-5);

    /** @throws IllegalArgumentException if a step is not above 0 */
    public GradientCheck {
        if (!(h > 0) || !(smallestStep > 0)) {
            throw new IllegalArgumentException("steps are positive, not " + h + " and " + smallestStep);
        }
    }

    /** With this step alone. */
    public static GradientCheck with(double h) {
        return new GradientCheck(h, h, STANDARD.tolerance);
    }

    /** Every weight. The loss is that of the weights as they stand; they are afterwards what they were. */
    public GradientReport all(DoubleSupplier loss, List<Weights> parameters) {
        List<GradientReport.Parameter> reports = new ArrayList<>();
        for (Weights w : parameters) {
            int[] places = new int[w.count()];
            for (int i = 0; i < places.length; i++) places[i] = i;
            reports.add(check(loss, w, places));
        }
        return new GradientReport(reports, tolerance);
    }

    /** So many weights of each parameter, drawn with replacement. */
    public GradientReport sampled(DoubleSupplier loss, List<Weights> parameters, int samples, Rng rng) {
        List<GradientReport.Parameter> reports = new ArrayList<>();
        for (Weights w : parameters) {
            int[] places = new int[samples];
            for (int i = 0; i < samples; i++) places[i] = rng.below(w.count());
            reports.add(check(loss, w, places));
        }
        return new GradientReport(reports, tolerance);
    }

    private GradientReport.Parameter check(DoubleSupplier loss, Weights w, int[] places) {
        double scale = w.largestGradient();
        List<GradientReport.Entry> entries = new ArrayList<>();
        for (int place : places) {
            int row = place / w.columns();
            int column = place % w.columns();
            double backprop = w.gradient()[row][column];
            double numerical = NumericalGradient.at(loss, w.values(), row, column, h);
            for (double step = h / 10; step > smallestStep / 2 && !agree(backprop, numerical, scale); step /= 10) {
                numerical = NumericalGradient.at(loss, w.values(), row, column, step);
            }
            entries.add(new GradientReport.Entry(row, column, numerical, backprop));
        }
        for (GradientReport.Entry e : entries) scale = Math.max(scale, Math.abs(e.numerical()));
        return new GradientReport.Parameter(w.name(), entries, scale);
    }

    private boolean agree(double backprop, double numerical, double scale) {
        return Math.abs(backprop - numerical) <= tolerance * Math.max(scale, Math.abs(numerical));
    }
}
