package backprop.points;

/**
 * What one step of one point alone does to the output's surface, all 100 × 100 cells, row after row.
 *
 * @param before probability of the point's class, before the step
 * @param after the same after it
 * @param lossBefore of the point
 * @param lossAfter of the point
 */
public record Bend(float[] before, float[] after, double lossBefore, double lossAfter) {
    /** after − before. */
    public float[] difference() {
        float[] difference = new float[before.length];
        for (int i = 0; i < before.length; i++) difference[i] = after[i] - before[i];
        return difference;
    }

    public double largestChange() {
        double largest = 0;
        for (float change : difference()) largest = Math.max(largest, Math.abs(change));
        return largest;
    }
}
