package backprop.ui.inside.paint;

/** Weights by their names and places, counted from 1: W2 [23, 7], b1 [4]. */
public final class WeightNames {
    private WeightNames() {}

    public static String of(String parameter, int row, int column) {
        if (!parameter.startsWith("W")) return parameter + " [" + (column + 1) + "]";
        return parameter + " [" + (row + 1) + ", " + (column + 1) + "]";
    }
}
