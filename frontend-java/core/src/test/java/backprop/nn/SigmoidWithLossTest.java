package backprop.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import org.junit.jupiter.api.Test;

class SigmoidWithLossTest {
    private final Workspace home = new Workspace(new JavaKernels());
    private final SigmoidWithLoss last = new SigmoidWithLoss();

    @Test
    void itIsTheSoftmaxOfZeroAndTheScore() {
        Matrix one = home.allocate(3, 1, new float[] {-2, 0.5f, 3});
        Matrix two = home.allocate(3, 2, new float[] {0, -2, 0, 0.5f, 0, 3});
        int[] labels = {1, 0, 1};
        SoftmaxWithLoss softmax = new SoftmaxWithLoss();
        assertEquals(softmax.forward(two, labels), last.forward(one, labels), 1e-6);
        float[] both = softmax.backward(1).toArray();
        assertArrayEquals(
                new float[] {both[1], both[3], both[5]}, last.backward(1).toArray(), 1e-6f);
    }

    @Test
    void noLossIsInfinite() {
        Matrix far = home.allocate(2, 1, new float[] {1e30f, -1e30f});
        assertEquals(0, last.forward(far, new int[] {1, 0}), 0);
        assertTrue(last.forward(far, new int[] {0, 1}) < Double.POSITIVE_INFINITY);
    }

    @Test
    void aLabelIsZeroOrOne() {
        Matrix x = home.allocate(1, 1);
        assertThrows(IllegalArgumentException.class, () -> last.forward(x, new int[] {2}));
        assertThrows(IllegalStateException.class, () -> new SigmoidWithLoss().backward(1));
    }
}
