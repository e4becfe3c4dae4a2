package backprop.python.array;

/**
 * A matrix to be multiplied, without room between its numbers.
 *
 * @param values from start on
 * @param hasColumns whether its columns stand one after the other, as in a transposed view, and not its rows
 */
public record Factor(double[] values, int start, boolean hasColumns) {
    private static final int TILE = 16;

    /** The same, row by row. */
    Factor inRows(int rows, int columns) {
        if (!hasColumns) return this;
        double[] result = new double[rows * columns];
        for (int from = 0; from < rows; from += TILE) {
            int to = Math.min(from + TILE, rows);
            for (int j = 0; j < columns; j++) {
                int column = start + j * rows;
                for (int i = from; i < to; i++) result[i * columns + j] = values[column + i];
            }
        }
        return new Factor(result, 0, false);
    }
}
