package backprop.tensor;

/** Σ factor·row over rows of one matrix, in the order given; all three products are made of it. */
public interface RowSum {
    /** The matrix (rows×columns) whose rows the next sums are made of: (k, j) stands at k·rowStride + j·columnStride. */
    void rowsOf(float[] b, int rows, int columns, int rowStride, int columnStride);

    /** into[at], … (as many as columns) = the sum of factor[p] · row[p] of b for p = from … to − 1. */
    void sum(float[] factor, int[] row, int from, int to, float[] into, int at);

    /** The same, going on from what stands in into. */
    void add(float[] factor, int[] row, int from, int to, float[] into, int at);
}
