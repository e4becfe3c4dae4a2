package backprop.tensor;

/** Σ factor·row over rows of one matrix, in the order given; all three products are made of it. */
public interface RowSum {
    /** The matrix (K×M) whose rows the next sums are made of; it may be a transposed view. */
    void rowsOf(Matrix b);

    /** into[at], … (M numbers) = the sum of factor[p] · row[p] of b for p = from … to − 1. */
    void sum(float[] factor, int[] row, int from, int to, float[] into, int at);
}
