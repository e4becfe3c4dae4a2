package backprop.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class LossHistoryTest {
    private static final float[] MANY = new float[300];

    private final LossHistory two = new LossHistory().followedBy(new float[] {3, 2});

    @Test
    void whatFollowsDoesNotChangeWhatWasThere() {
        LossHistory three = two.followedBy(new float[] {1});
        assertArrayEquals(new float[] {3, 2}, two.toArray());
        assertArrayEquals(new float[] {3, 2, 1}, three.toArray());
        assertEquals(303, three.followedBy(MANY).count());
        assertEquals(3, three.count());
    }

    /** A run that is taken back and goes on otherwise writes where its earlier losses stood. */
    @Test
    void oneHistoryMayBeFollowedByTwo() {
        LossHistory one = two.followedBy(new float[] {1});
        LossHistory other = two.followedBy(new float[] {7, 8});
        assertArrayEquals(new float[] {3, 2, 1}, one.toArray());
        assertArrayEquals(new float[] {3, 2, 7, 8}, other.toArray());
        LossHistory back = one.until(1).followedBy(new float[] {5, 6});
        assertArrayEquals(new float[] {3, 5, 6}, back.toArray());
        assertArrayEquals(new float[] {3, 2, 1}, one.toArray());
    }

    @Test
    void untilAnIterationThatIsToComeItIsTheSame() {
        assertSame(two, two.until(2));
        assertSame(two, two.until(9));
        assertEquals(0, two.until(0).count());
    }

    @Test
    void theMeanIsOverTheLast75OrAsManyAsThereAre() {
        LossHistory history = two.followedBy(MANY);
        assertEquals(2.5, history.mean(2));
        assertEquals(5.0 / 75, history.mean(75), 1e-15);
        assertEquals(2.0 / 75, history.mean(76), 1e-15);
        assertEquals(0, history.mean(77));
    }

    @Test
    void aPictureHasTheLargestAndTheSmallestLossOfEachPlace() {
        LossHistory.Points points = two.followedBy(new float[] {4, 1, 9}).points(2);
        assertArrayEquals(new double[] {3, 2, 4, 1, 9, 9}, points.raw());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 5}, points.x());
    }
}
