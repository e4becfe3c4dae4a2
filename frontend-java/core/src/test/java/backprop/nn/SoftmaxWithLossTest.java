package backprop.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import org.junit.jupiter.api.Test;

class SoftmaxWithLossTest {
    private final Workspace home = new Workspace(new JavaKernels());
    private final SoftmaxWithLoss last = new SoftmaxWithLoss();

    private Matrix row(float... scores) {
        return home.allocate(1, scores.length, scores);
    }

    @Test
    void eachRowIsItsOwn() {
        Matrix x = home.allocate(2, 2, new float[] {0, 0, 1000, 1000});
        assertArrayEquals(
                new float[] {0.5f, 0.5f, 0.5f, 0.5f}, SoftmaxWithLoss.softmax(x).toArray());
        assertEquals(Math.log(2), last.forward(x, new int[] {0, 1}), 1e-15);
        assertArrayEquals(
                new float[] {-0.25f, 0.25f, 0.25f, -0.25f}, last.backward(1).toArray());
    }

    @Test
    void labelsAndOneHotRowsAreTheSame() {
        Matrix x = home.allocate(2, 3, new float[] {0.1f, 0.2f, -0.7f, 3, 1, 2});
        double byLabels = last.forward(x, new int[] {2, 0});
        float[] dx = last.backward(1).toArray();
        assertEquals(byLabels, last.forward(x, home.allocate(2, 3, new float[] {0, 0, 1, 1, 0, 0})));
        assertArrayEquals(dx, last.backward(1).toArray());
    }

    @Test
    void scoresOfAThousandHaveAFiniteLoss() {
        assertEquals(2000, last.forward(row(-1000, 1000), new int[] {0}));
        assertArrayEquals(new float[] {-1, 1}, last.backward(1).toArray());
        assertEquals(0, last.forward(row(-1000, 1000), new int[] {1}));
    }

    @Test
    void doutIsAFactor() {
        last.forward(row(1, 2, 4), new int[] {1});
        float[] once = last.backward(1).toArray();
        float[] twice = last.backward(-2).toArray();
        for (int i = 0; i < 3; i++) assertEquals(-2 * once[i], twice[i]);
    }

    @Test
    void scoresThatAreNotNumbersGiveALossThatIsNone() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            assertTrue(Double.isNaN(last.forward(row(1, bad, 2), new int[] {0})));
            assertTrue(Double.isNaN(last.forward(row(bad, 1, 2), new int[] {0})));
        }
    }

    @Test
    void wrongLabelsAreRefused() {
        assertRefuses("2 labels for 1 rows", 0, 1);
        assertRefuses("label 3 in row 0 is not one of 0 to 2", 3);
        assertRefuses("label -1 in row 0 is not one of 0 to 2", -1);
        assertThrows(IllegalArgumentException.class, () -> last.forward(row(1, 2, 3), row(1, 0)));
    }

    private void assertRefuses(String sentence, int... labels) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> last.forward(row(1, 2, 3), labels));
        assertEquals(sentence, e.getMessage());
    }

    @Test
    void backwardNeedsAForward() {
        assertThrows(IllegalStateException.class, () -> last.backward(1));
        assertThrows(IllegalStateException.class, last::probabilities);
    }
}
