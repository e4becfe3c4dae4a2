package backprop.session;

/** A histogram: how many numbers lie in each of the equal parts from low to high (included). Low is below high. */
public record Bins(double low, double high, int[] counts) {
    public int total() {
        int total = 0;
        for (int count : counts) total += count;
        return total;
    }
}
