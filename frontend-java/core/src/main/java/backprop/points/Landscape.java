package backprop.points;

import java.util.Arrays;
import java.util.List;

/** The loss of the points to learn from over a plane of weights, found row after row, for it takes a while. */
public final class Landscape {
    /** Places in each direction. */
    public static final int CELLS = 41;

    private static final double MARGIN = 1.25;

    private final Axes axes;
    private final double middleA;
    private final double middleB;
    private final double reachA;
    private final double reachB;
    private final float[] losses = new float[CELLS * CELLS];
    private int rows;

    /**
     * Wide enough for places that are to be seen in it.
     *
     * @param path weights, where a run has been
     * @param least how far it reaches each way at least, in the axes' units
     */
    public Landscape(Axes axes, List<float[]> path, double least) {
        this.axes = axes;
        double[] low = {0, 0};
        double[] high = {0, 0};
        for (float[] weights : path) {
            double[] place = axes.nearest(weights);
            for (int i = 0; i < 2; i++) {
                if (place[i] < low[i]) low[i] = place[i];
                if (place[i] > high[i]) high[i] = place[i];
            }
        }
        middleA = (low[0] + high[0]) / 2;
        middleB = (low[1] + high[1]) / 2;
        reachA = Math.max(least, MARGIN * (high[0] - low[0]) / 2);
        reachB = Math.max(least, MARGIN * (high[1] - low[1]) / 2);
        Arrays.fill(losses, Float.NaN);
    }

    /** Finds the next row. Whether there are more. */
    public boolean computeRow(PointLens lens) {
        if (rows == CELLS) return false;
        for (int column = 0; column < CELLS; column++)
            losses[rows * CELLS + column] = (float) lens.loss(axes.at(a(column), b(rows)));
        rows++;
        return rows < CELLS;
    }

    public boolean isWhole() {
        return rows == CELLS;
    }

    /** Row after row, the uppermost first, where b is largest; NaN where it is not known yet. */
    public float[] losses() {
        return losses;
    }

    public Axes axes() {
        return axes;
    }

    /** Of a column's middle, 0 at the left. */
    public double a(int column) {
        return middleA + reachA * (2.0 * column / (CELLS - 1) - 1);
    }

    /** Of a row's middle, 0 at the top. */
    public double b(int row) {
        return middleB - reachB * (2.0 * row / (CELLS - 1) - 1);
    }

    /** Where a place is in the picture: 0 at the left and 1 at the right, 0 at the top and 1 at the bottom. */
    public double[] inPicture(double a, double b) {
        return new double[] {((a - middleA) / reachA + 1) / 2, (1 - (b - middleB) / reachB) / 2};
    }

    /** The other way round. */
    public double[] fromPicture(double x, double y) {
        return new double[] {middleA + reachA * (2 * x - 1), middleB + reachB * (1 - 2 * y)};
    }
}
