package backprop.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MatrixTest {
    private final Workspace home = new Workspace(new JavaKernels());
    private final Matrix x = home.allocate(2, 3, new float[] {1, 2, 3, 4, 5, 6});

    private static void assertRefuses(String sentence, Executable what) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, what).getMessage());
    }

    @Test
    void aWrongShapeFailsWithBothNumbers() {
        assertRefuses("2×3 times 2×3: 3 is not 2", () -> x.times(x));
        assertRefuses("1×2 is not 1×3", () -> x.plusRow(home.allocate(1, 2)));
        assertRefuses("3×2 is not 2×3", () -> x.reluGradient(home.allocate(3, 2)));
        assertRefuses("3×2 is not 2×3", () -> x.addScaled(1, home.allocate(3, 2)));
        assertRefuses("5 numbers for 2×3 = 6", () -> x.fill(new float[5]));
        assertRefuses("(2, 0) in 2×3", () -> x.get(2, 0));
        assertRefuses("no room for a matrix of 0×3", () -> home.allocate(0, 3));
        assertRefuses("no room for a matrix of 100000×100000", () -> home.allocate(100_000, 100_000));
    }

    @Test
    void productsAndReadersTakeATransposedView() {
        Matrix t = x.transposed();
        assertFalse(t.isByRows());
        assertEquals(6, t.get(2, 1));
        assertArrayEquals(new float[] {1, 4, 2, 5, 3, 6}, t.toArray());
        assertArrayEquals(new float[] {14, 32, 32, 77}, x.times(t).toArray());
        assertArrayEquals(x.toArray(), t.transposed().toArray());
    }

    @Test
    void allElseRefusesATransposedView() {
        Matrix t = x.transposed();
        Matrix y = home.allocate(3, 2);
        String sentence = "3×2 is a transposed view; only products take one";
        assertRefuses(sentence, () -> t.plusRow(home.allocate(1, 2)));
        assertRefuses(sentence, t::sumOverRows);
        assertRefuses(sentence, t::relu);
        assertRefuses(sentence, () -> t.reluGradient(y));
        assertRefuses(sentence, () -> y.reluGradient(t));
        assertRefuses(sentence, () -> t.addScaled(1, y));
        assertRefuses(sentence, () -> y.addScaled(1, t));
        assertRefuses(sentence, () -> t.map(v -> v));
        assertRefuses(sentence, () -> y.zip(t, Double::sum));
        assertRefuses(sentence, () -> t.fill(new float[6]));
        assertRefuses(sentence, t::empty);
    }

    @Test
    void aResultIsDeadAfterItsStep() {
        home.startStep();
        Matrix y = x.relu();
        Matrix view = y.transposed();
        assertArrayEquals(x.toArray(), y.toArray());
        home.startStep();
        for (Executable use : new Executable[] {
            y::data, y::toArray, y::relu, view::toArray, () -> x.times(view), () -> view.times(x), () -> y.get(0, 0)
        }) {
            assertTrue(
                    assertThrows(IllegalStateException.class, use).getMessage().contains("an earlier step"));
        }
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, x.toArray());
    }

    @Test
    void memoryUsedAgainDoesNotShowInAResult() {
        for (int step = 0; step < 3; step++) {
            home.startStep();
            Matrix y = x.transposed().times(x.map(v -> step()));
            assertArrayEquals(new float[] {5, 5, 5, 7, 7, 7, 9, 9, 9}, y.toArray());
            assertArrayEquals(
                    new float[] {15, 15, 15, 21, 21, 21, 27, 27, 27},
                    y.map(v -> 3 * v).toArray());
        }
    }

    private static double step() {
        return 1;
    }

    @Test
    void theLargestOfARowIsTheFirstOfEquals() {
        Matrix scores = home.allocate(3, 3, new float[] {0, 7, 7, -1, -2, -3, 1, 2, 3});
        assertEquals(1, scores.largestInRow(0));
        assertEquals(0, scores.largestInRow(1));
        assertEquals(2, scores.largestInRow(2));
    }

    @Test
    void aScaleIsRoundedToFloatBeforeItMultiplies() {
        Matrix sum = home.allocate(1, 1);
        sum.addScaled(0.1, home.allocate(1, 1, new float[] {3}));
        assertEquals(0.1f * 3f, sum.get(0, 0));
    }
}
