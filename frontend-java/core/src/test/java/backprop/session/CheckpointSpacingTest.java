package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CheckpointSpacingTest {
    private static final long ROOM = 32L << 20;

    /** All checkpoints of a run whose iterations take so long. */
    private static int count(CheckpointSpacing spacing, int iterations, long bytes, double cost) {
        int count = 0;
        int at = 0;
        while (at < iterations) {
            at += spacing.next(iterations - at, count * bytes, bytes, cost);
            if (at <= iterations) count++;
        }
        return count;
    }

    @Property
    void thereAreNeverMoreThanThereIsRoomFor(
            @ForAll @IntRange(min = 1, max = 20_000) int iterations,
            @ForAll @IntRange(min = 1, max = 60_000_000) int bytes,
            @ForAll @DoubleRange(min = 0, max = 500) double cost) {
        assertTrue(count(CheckpointSpacing.USUAL, iterations, bytes, cost) * (long) bytes <= ROOM);
    }

    @Property
    void whereThereIsRoomNoneIsFartherThanAMoment(
            @ForAll @IntRange(min = 1, max = 20_000) int iterations,
            @ForAll @DoubleRange(min = 0.01, max = 60) double cost) {
        int next = CheckpointSpacing.USUAL.next(iterations, 0, 1, cost);
        assertTrue(next >= 1 && next * cost <= Math.max(60, cost) + 1e-9, "after " + next);
    }

    /** 159 KB, and 0.33 ms an iteration. */
    @Test
    void theNotebooksRunNeedsAFewMegabytes() {
        assertEquals(181, CheckpointSpacing.USUAL.next(10_000, 0, 159_300, 0.33));
        assertEquals(56, count(CheckpointSpacing.USUAL, 10_000, 159_300, 0.33));
    }

    /** A phone takes 2 ms, and Adam remembers two numbers for each weight. */
    @Test
    void aSlowMachineFillsTheRoom() {
        assertEquals(30, CheckpointSpacing.USUAL.next(10_000, 0, 10_000, 2));
        assertEquals(143, CheckpointSpacing.USUAL.next(10_000, 0, 477_600, 2));
    }

    @Test
    void ofANetThatIsTooLargeThereIsNone() {
        assertTrue(CheckpointSpacing.USUAL.next(100, 0, ROOM + 1, 1) > 100);
    }
}
