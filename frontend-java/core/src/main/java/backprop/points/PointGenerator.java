package backprop.points;

import backprop.math.Maths;
import backprop.math.Rng;
import java.util.function.DoubleUnaryOperator;

/** Draws points of a kind. Without noise the classes do not overlap, but for the Gaussians' tails. */
final class PointGenerator {
    private static final double RADIUS = 5, GAP = 0.3, TURNS = 3.5;
    /** The standard deviation by which points are moved, for a noise of 1. */
    private static final double MOVED = 3;

    private final Rng rng;
    private final int classes;
    private final DoubleUnaryOperator function;
    private double x1;
    private double x2;

    /** @param function whose graph divides the plane, where the kind is {@link DataKind#FUNCTION} */
    PointGenerator(Rng rng, int classes, DoubleUnaryOperator function) {
        this.rng = rng;
        this.classes = classes;
        this.function = function;
    }

    /**
     * So many points, their classes by turns.
     *
     * @param noise 0 to 0.5
     */
    PointSet draw(DataKind kind, int count, double noise) {
        double[] across = new double[count];
        double[] up = new double[count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
            place(kind, labels[i]);
            if (kind == DataKind.FUNCTION) labels[i] = isAbove() ? 1 : 0;
            across[i] = Plane.within(x1 + noise * MOVED * rng.nextGaussian());
            up[i] = Plane.within(x2 + noise * MOVED * rng.nextGaussian());
        }
        return new PointSet(across, up, labels, classes);
    }

    private void place(DataKind kind, int label) {
        switch (kind) {
            case CIRCLE -> ring(label);
            case XOR -> quadrant(label);
            case GAUSS -> cloud(label);
            case SPIRAL -> arm(label);
            case MOONS -> moon(label);
            case STRIPES -> stripe(label);
            case FUNCTION -> side(label);
            case OWN -> throw new IllegalArgumentException("points of one's own are not drawn at random");
        }
    }

    /** Class 1 in the middle where there are two, as everybody draws it; a gap between a ring and the next. */
    private void ring(int label) {
        int place = classes - 1 - label;
        double width = RADIUS / classes;
        double inner = place == 0 ? 0 : (place + 0.25) * width;
        double outer = (place + 0.95) * width;
        polar(inner + (outer - inner) * Math.sqrt(rng.nextDouble()), rng.nextDouble() * 2 * Math.PI);
    }

    private void quadrant(int label) {
        x1 = coordinate();
        x2 = coordinate();
        if (x1 * x2 > 0 != (label == 1)) x2 = -x2;
    }

    private double coordinate() {
        double size = rng.nextDouble() * (RADIUS - GAP) + GAP;
        return rng.nextDouble() < 0.5 ? size : -size;
    }

    private void cloud(int label) {
        polar(classes == 2 ? 2.8 : 3.4, 2 * Math.PI * label / classes + 0.25 * Math.PI);
        double spread = classes == 2 ? 1 : 0.8;
        x1 += spread * rng.nextGaussian();
        x2 += spread * rng.nextGaussian();
    }

    /** The more arms, the fewer turns of each: the distance between arms stays about the same. */
    private void arm(int label) {
        double share = rng.nextDouble();
        polar(0.3 + (RADIUS - 0.3) * share, TURNS / classes * 2 * Math.PI * share + 2 * Math.PI * label / classes);
    }

    private void moon(int label) {
        double angle = rng.nextDouble() * Math.PI;
        double radius = 3 + 0.3 * rng.nextGaussian();
        double side = label == 0 ? 1 : -1;
        x1 = side * (radius * Maths.cos(angle) - 1.5);
        x2 = side * (radius * Maths.sin(angle) - 0.75);
    }

    /** Slanted bands, the classes by turns: of two classes there are three. */
    private void stripe(int label) {
        int bands = 2 * classes - 1;
        int chosen = label + classes * rng.below(label < classes - 1 ? 2 : 1);
        double across = 2 * RADIUS * (rng.nextDouble() * 0.8 + chosen + 0.1) / bands - RADIUS;
        double along = rng.nextDouble() * 2 * RADIUS - RADIUS;
        x1 = 0.8 * across - 0.6 * along;
        x2 = 0.6 * across + 0.8 * along;
    }

    /** Where the graph leaves hardly any room on a side, the point is found on the other one. */
    private void side(int label) {
        int tries = 0;
        do {
            x1 = rng.nextDouble() * 2 * RADIUS - RADIUS;
            x2 = rng.nextDouble() * 2 * RADIUS - RADIUS;
        } while (isAbove() != (label == 1) && tries++ < 20);
    }

    private boolean isAbove() {
        return x2 > function.applyAsDouble(x1);
    }

    private void polar(double radius, double angle) {
        x1 = radius * Maths.cos(angle);
        x2 = radius * Maths.sin(angle);
    }
}
