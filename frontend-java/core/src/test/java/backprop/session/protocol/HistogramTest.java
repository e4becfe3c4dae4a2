package backprop.session.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static Matrix matrix(int rows, int columns, float... values) {
        return new Workspace(new JavaKernels()).allocate(rows, columns, values);
    }

    @Test
    void equalPartsFromTheLeastToTheLargestBothIncluded() {
        Histogram bins = Histogram.of(matrix(2, 3, 0, 1, 2.5f, 3, 3.9f, 4), 2, 4);
        assertEquals(0, bins.low());
        assertEquals(4, bins.high());
        assertArrayEquals(new int[] {1, 1, 1, 3}, bins.counts());
        assertEquals(6, bins.total());
    }

    /** Neither are they counted nor do they widen the range. */
    @Test
    void rowsBeyondTheMostAreLeftOut() {
        Matrix x = matrix(3, 3, 1, 2, 3, 4, 5, 6, -70, 8, 90);
        assertEquals(new Seen(1, 6, 6), Seen.of(Histogram.of(x, 2, 5)));
        assertEquals(new Seen(1, 3, 3), Seen.of(Histogram.of(x, 1, 5)));
        assertEquals(new Seen(-70, 90, 9), Seen.of(Histogram.of(x, 4, 5)));
    }

    private record Seen(double low, double high, int total) {
        static Seen of(Histogram bins) {
            return new Seen(bins.low(), bins.high(), bins.total());
        }
    }

    @Test
    void whatIsNoFiniteNumberIsNotCounted() {
        float infinite = Float.POSITIVE_INFINITY;
        Histogram bins = Histogram.of(matrix(1, 6, Float.NaN, -1, infinite, 1, -infinite, 1), 1, 2);
        assertEquals(new Seen(-1, 1, 3), Seen.of(bins));
        assertArrayEquals(new int[] {1, 2}, bins.counts());
        Histogram none = Histogram.of(matrix(1, 2, Float.NaN, infinite), 1, 2);
        assertEquals(0, none.total());
        assertTrue(none.low() < none.high());
    }

    @Test
    void ofEqualNumbersTheRangeIsAroundThem() {
        assertEquals(new Seen(2, 6, 3), Seen.of(Histogram.of(matrix(1, 3, 4, 4, 4), 1, 8)));
        assertEquals(new Seen(-6, -2, 2), Seen.of(Histogram.of(matrix(1, 2, -4, -4), 1, 8)));
        assertEquals(new Seen(-1e-6, 1e-6, 2), Seen.of(Histogram.of(matrix(1, 2, 0, 0), 1, 8)));
    }
}
