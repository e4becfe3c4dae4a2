package backprop.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {
    /** Rows and columns beside the tiles in which a transposed factor is copied, too. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 5, 3", "17, 1, 4", "16, 33, 1", "31, 17, 50", "40, 2, 32"})
    void aTransposedViewIsMultipliedAsItsCopyIs(int n, int k, int m) {
        RecordingHost host = new RecordingHost();
        new Interpreter(host).run("""
                import numpy as np
                def same(a, b):
                    return np.array_equal(a @ b, a.copy() @ b.copy()) and np.allclose(a @ b, [[sum(r * c) for c in b.T] for r in a])
                n, k, m = %d, %d, %d
                a, at = np.random.randn(n, k), np.random.randn(k, n).T
                b, bt = np.random.randn(k, m), np.random.randn(m, k).T
                part = np.random.randn(k + 2, n + 3)[1:-1, 2:-1].T
                print(same(at, b), same(a, bt), same(at, bt), same(part, b))
                """.formatted(n, k, m));
        assertEquals("True True True True\n", host.printed());
    }
}
