package backprop.naive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The notebook's bugs, which are not here. */
class LayersTest {
    @Test
    void reluLeavesItsArgumentsAlone() {
        double[][] x = {{1, -0.5}, {-2, 3}};
        double[][] dout = {{5, 6}, {7, 8}};
        ReLU relu = new ReLU();
        assertArrayEquals(new double[][] {{1, 0}, {0, 3}}, relu.forward(x));
        assertArrayEquals(new double[][] {{5, 0}, {0, 8}}, relu.backward(dout));
        assertArrayEquals(new double[][] {{1, -0.5}, {-2, 3}}, x);
        assertArrayEquals(new double[][] {{5, 6}, {7, 8}}, dout);
    }

    @Test
    void softmaxIsTakenOfEachRow() {
        double[][] y = SoftmaxWithLoss.softmax(new double[][] {{0, 0}, {1000, 1000}, {-1000, 1000}});
        assertArrayEquals(new double[][] {{0.5, 0.5}, {0.5, 0.5}, {0, 1}}, y);
    }

    @Test
    void aHopelessAnswerHasAFiniteLoss() {
        SoftmaxWithLoss last = new SoftmaxWithLoss();
        assertEquals(2000, last.forward(new double[][] {{-1000, 1000}}, new double[][] {{1, 0}}));
    }

    @Test
    void aWrongShapeIsRefusedWithBothNumbers() {
        Affine affine = new Affine(new double[4][3], new double[1][3]);
        Exception e = assertThrows(IllegalArgumentException.class, () -> affine.forward(new double[2][5]));
        assertEquals("columns by rows differ: 5 and 4", e.getMessage());
    }
}
