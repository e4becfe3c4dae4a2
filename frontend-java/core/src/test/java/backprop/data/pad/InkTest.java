package backprop.data.pad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InkTest {
    private static float at(Ink ink, int x, int y) {
        return ink.coverage()[y * Ink.SIDE + x];
    }

    @Test
    void aDotIsRoundWithASoftEdge() {
        Ink ink = new Ink();
        ink.add(new Stroke(20, List.of(new Point(100, 50))));
        assertEquals(1, at(ink, 100, 50));
        assertEquals(1, at(ink, 108, 50));
        // The middle of pixel 109 is 9.513 away from (100, 50): 0.5 + 10 − 9.513 = 0.987.
        assertEquals(0.5 + 10 - Math.sqrt(9.5 * 9.5 + 0.25), at(ink, 109, 50), 1e-7);
        assertEquals(0, at(ink, 110, 50), 1e-7);
        assertEquals(Optional.of(new Box(90, 40, 20, 20)), ink.bounds());
    }

    @Test
    void aLineIsAsWideAsItsPen() {
        Ink ink = new Ink();
        ink.add(new Point(50, 100), new Point(150, 100), 20);
        for (int x = 50; x < 150; x++) {
            double width = 0;
            for (int y = 0; y < Ink.SIDE; y++) width += at(ink, x, y);
            assertEquals(20, width, 1e-6);
        }
    }

    @Test
    void inkOverInkStaysInk() {
        Ink once = new Ink();
        Ink twice = new Ink();
        once.add(new Point(20, 30), new Point(90, 80), 14);
        twice.add(new Point(20, 30), new Point(90, 80), 14);
        twice.add(new Point(90, 80), new Point(20, 30), 14);
        assertArrayEquals(once.coverage(), twice.coverage(), 1e-6f);
    }

    @Test
    void whatIsDrawnBitByBitIsTheStrokeDrawnAtOnce() {
        Stroke stroke = new Stroke(22, List.of(new Point(60, 60), new Point(200, 80), new Point(90, 250)));
        Ink bits = new Ink();
        bits.add(new Point(60, 60), new Point(200, 80), 22);
        bits.add(new Point(200, 80), new Point(90, 250), 22);
        assertArrayEquals(Ink.of(List.of(stroke)).coverage(), bits.coverage());
    }

    @Test
    void nothingOutsideTheTouchedBoxChanges() {
        Rng rng = new Rng(1);
        for (int i = 0; i < 50; i++) {
            Ink ink = new Ink();
            Box touched = ink.add(anyPoint(rng), anyPoint(rng), 1 + rng.nextDouble() * 60);
            for (int y = 0; y < Ink.SIDE; y++) {
                for (int x = 0; x < Ink.SIDE; x++) {
                    boolean inside =
                            x >= touched.left() && x < touched.right() && y >= touched.top() && y < touched.bottom();
                    assertTrue(inside || at(ink, x, y) == 0);
                }
            }
        }
    }

    @Test
    void theBoundsAreThoseOfAllPixelsAboveATenth() {
        Rng rng = new Rng(2);
        for (int i = 0; i < 50; i++) {
            Ink ink = new Ink();
            for (int k = 0; k < 3; k++) ink.add(anyPoint(rng), anyPoint(rng), 1 + rng.nextDouble() * 30);
            assertEquals(boundsByLooking(ink), ink.bounds());
        }
    }

    /** On the pad or beside it, as a finger that slips off. */
    private static Point anyPoint(Rng rng) {
        return new Point(rng.nextDouble() * 600 - 160, rng.nextDouble() * 600 - 160);
    }

    private static Optional<Box> boundsByLooking(Ink ink) {
        int left = Ink.SIDE;
        int top = Ink.SIDE;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < Ink.SIDE; y++) {
            for (int x = 0; x < Ink.SIDE; x++) {
                if (at(ink, x, y) <= 0.1) continue;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        return right < 0 ? Optional.empty() : Optional.of(new Box(left, top, right - left + 1, bottom - top + 1));
    }

    @Test
    void farBesideThePadThereIsNothingToDraw() {
        Ink ink = new Ink();
        assertTrue(
                ink.add(new Point(1e300, -1e300), new Point(1e300, -1e300), 20).isEmpty());
        assertEquals(Optional.empty(), ink.bounds());
    }

    @Test
    void aClearedPadIsBlank() {
        Ink ink = Ink.of(List.of(new Stroke(20, List.of(new Point(100, 50)))));
        ink.clear();
        assertArrayEquals(new Ink().coverage(), ink.coverage());
        assertEquals(Optional.empty(), ink.bounds());
    }

    @Test
    void whatIsNoPlaceOrNoPenIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Point(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Stroke(0, List.of(new Point(0, 0))));
        assertThrows(IllegalArgumentException.class, () -> new Stroke(20, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Ink().add(new Point(0, 0), new Point(0, 0), Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Ink().add(new float[5]));
    }
}
