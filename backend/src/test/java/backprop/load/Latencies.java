package backprop.load;

import java.util.Arrays;

/** How long each request took. */
record Latencies(long[] sortedNanos) {
    static Latencies of(long[] nanos, int count) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    int count() {
        return sortedNanos.length;
    }

    /** @param share 0.5 for the median, 1 for the largest */
    double millis(double share) {
        int last = sortedNanos.length - 1;
        return sortedNanos[Math.min(last, (int) (share * sortedNanos.length))] / 1e6;
    }
}
