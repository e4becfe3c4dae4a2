package backprop.points;

/** The part of the plane that is shown: −6 to 6 both ways, and a grid of 100 × 100 cells on it. */
public final class Plane {
    public static final double HALF = 6;
    /** Cells of a surface in each direction. */
    public static final int CELLS = 100;

    private Plane() {}

    /** x₁ in the middle of the cells of a column, 0 at the left. */
    public static double x1(int column, int cells) {
        return (2 * HALF * (column + 0.5)) / cells - HALF;
    }

    /** x₂ in the middle of the cells of a row, 0 at the top: there x₂ is largest. */
    public static double x2(int row, int cells) {
        return HALF - (2 * HALF * (row + 0.5)) / cells;
    }

    /** The nearest place in the plane. */
    public static double within(double x) {
        return Math.max(-HALF, Math.min(HALF, x));
    }
}
