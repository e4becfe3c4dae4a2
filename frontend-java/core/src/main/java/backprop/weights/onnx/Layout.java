package backprop.weights.onnx;

import java.util.List;

/**
 * How a graph has the numbers of a sample: TensorFlow's pictures have the channels of a pixel side by side, all others, and the
 * lab, one channel after the other.
 *
 * @param lengths without the batch's: [784], [8, 24, 24], or [24, 24, 8] in TensorFlow's pictures
 * @param pixelsFirst whether the numbers stand pixel by pixel, which is another order than the lab's
 */
record Layout(List<Integer> lengths, boolean pixelsFirst) {
    private static final List<Long> SAME_ROW = List.of(0L, 1L),
            SAME = List.of(0L, 1L, 2L, 3L),
            TO_PIXELS = List.of(0L, 2L, 3L, 1L),
            TO_CHANNELS = List.of(0L, 3L, 1L, 2L);

    Layout {
        lengths = List.copyOf(lengths);
    }

    static Layout of(Integer... lengths) {
        return new Layout(List.of(lengths), false);
    }

    boolean isRow() {
        return lengths.size() == 1;
    }

    /** Whether it has channels, rows and columns in this order. */
    boolean isPicture() {
        return lengths.size() == 3 && !pixelsFirst;
    }

    long size() {
        return size(lengths);
    }

    static long size(List<Integer> lengths) {
        long size = 1;
        for (int length : lengths) size = Math.min(size * length, Integer.MAX_VALUE);
        return size;
    }

    /** The same numbers in the same order, with other lengths. */
    Layout with(List<Integer> other) {
        return new Layout(other, pixelsFirst);
    }

    /**
     * @param order which dimension stands at each place, the batch's first
     * @param isInput whether no layer stands before it, so that its order is its own
     * @throws IllegalArgumentException for an order that pictures do not have
     */
    Layout transposed(List<Long> order, boolean isInput) {
        if (order.equals(isRow() ? SAME_ROW : SAME)) return this;
        if (lengths.size() != 3) throw new IllegalArgumentException("order " + order);
        int a = lengths.get(0), b = lengths.get(1), c = lengths.get(2);
        if (order.equals(TO_PIXELS) && !pixelsFirst)
            return new Layout(List.of(b, c, a), !isInput && a > 1 && (long) b * c > 1);
        boolean isSameOrder = pixelsFirst || isInput || c == 1 || (long) a * b == 1;
        if (order.equals(TO_CHANNELS) && isSameOrder) return new Layout(List.of(c, a, b), false);
        throw new IllegalArgumentException("order " + order);
    }
}
