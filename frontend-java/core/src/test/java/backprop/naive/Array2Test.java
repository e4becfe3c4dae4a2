package backprop.naive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.Rng;
import org.junit.jupiter.api.Test;

class Array2Test {
    private final Rng rng = new Rng(3);

    @Test
    void aProductWithATransposeHasTheSameBitsWhetherThatIsCopiedOrNot() {
        double[][] x = NaiveNet.random(rng, 7, 5);
        double[][] dout = NaiveNet.random(rng, 7, 3);
        double[][] w = NaiveNet.random(rng, 5, 3);
        assertArrayEquals(Array2.dot(Array2.transposed(x), dout), Array2.transposedDot(x, dout));
        assertArrayEquals(Array2.dot(dout, Array2.transposed(w)), Array2.dotTransposed(dout, w));
    }

    @Test
    void aProductWithATransposeRefusesOtherShapes() {
        double[][] a = new double[2][3], b = new double[3][2];
        Exception rows = assertThrows(IllegalArgumentException.class, () -> Array2.transposedDot(a, b));
        assertEquals("rows differ: 2 and 3", rows.getMessage());
        Exception columns = assertThrows(IllegalArgumentException.class, () -> Array2.dotTransposed(a, b));
        assertEquals("columns differ: 3 and 2", columns.getMessage());
    }
}
