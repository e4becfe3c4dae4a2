package backprop.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import backprop.data.Dataset;
import backprop.math.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bits: each sum in the order of k, each product and each sum rounded to float. */
class KernelsTest {
    private static final List<int[]> SHAPES = List.of(
            new int[] {1, 1, 1},
            new int[] {1, 784, 50},
            new int[] {2, 3, 4},
            new int[] {7, 5, 9},
            new int[] {16, 33, 17},
            new int[] {100, 50, 10},
            new int[] {3, 130, 67});
    private static final float[] ODD = {
        0f,
        -0f,
        Float.MIN_VALUE,
        -Float.MIN_NORMAL,
        1e-40f,
        1e-22f,
        -3e38f,
        Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN
    };

    static Stream<Kernels> kernels() {
        return Stream.of(
                new JavaKernels(new PlainRowSum()),
                new JavaKernels(new FourRowSum()),
                new JavaKernels(new BlockRowSum()));
    }

    /** One number in `rarity` is odd; 0 for never. */
    private static float[] random(Rng rng, int length, int rarity) {
        float[] x = new float[length];
        for (int i = 0; i < length; i++) {
            boolean odd = rarity > 0 && rng.below(rarity) == 0;
            x[i] = odd ? ODD[rng.below(ODD.length)] : (float) rng.nextGaussian();
        }
        return x;
    }

    private static byte[] pixels(Rng rng, int length) {
        byte[] x = new byte[length];
        for (int i = 0; i < length; i++) x[i] = rng.below(5) == 0 ? (byte) rng.nextInt() : 0;
        return x;
    }

    /** The definition; a strict machine rounds at each assignment. */
    private static float[] product(float[] a, float[] b, int rows, int inner, int columns) {
        float[] c = new float[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                float sum = 0;
                for (int k = 0; k < inner; k++) {
                    float term = a[i * inner + k] * b[k * columns + j];
                    sum = sum + term;
                }
                c[i * columns + j] = sum;
            }
        }
        return c;
    }

    private static float[] turned(float[] a, int rows, int columns) {
        float[] t = new float[a.length];
        for (int i = 0; i < rows; i++) for (int j = 0; j < columns; j++) t[j * rows + i] = a[i * columns + j];
        return t;
    }

    /** Equal bits; all that is not a number counts as one. */
    private static void assertSameBits(float[] expected, Matrix actual, String what) {
        assertArrayEquals(bits(expected), bits(actual.toArray()), what);
    }

    private static int[] bits(float[] x) {
        int[] bits = new int[x.length];
        for (int i = 0; i < x.length; i++) bits[i] = Float.floatToIntBits(x[i]);
        return bits;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void productsSumInTheOrderOfK(Kernels kernels) {
        Rng rng = new Rng(3);
        Workspace home = new Workspace(kernels);
        for (int rarity : new int[] {0, 40, 4}) {
            for (int[] s : SHAPES) {
                float[] a = random(rng, s[0] * s[1], rarity);
                float[] b = random(rng, s[1] * s[2], rarity);
                float[] expected = product(a, b, s[0], s[1], s[2]);
                Matrix byRows = home.allocate(s[0], s[1], a);
                Matrix aView = home.allocate(s[1], s[0], turned(a, s[0], s[1])).transposed();
                Matrix bRows = home.allocate(s[1], s[2], b);
                Matrix bView = home.allocate(s[2], s[1], turned(b, s[1], s[2])).transposed();
                home.startStep();
                assertSameBits(expected, byRows.times(bRows), "a·b " + Arrays.toString(s));
                assertSameBits(expected, aView.times(bRows), "aᵀ·b " + Arrays.toString(s));
                assertSameBits(expected, byRows.times(bView), "a·bᵀ " + Arrays.toString(s));
                assertSameBits(expected, aView.times(bView), "aᵀ·bᵀ " + Arrays.toString(s));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void skippingZerosChangesNoBit(Kernels kernels) {
        Rng rng = new Rng(4);
        Workspace home = new Workspace(kernels);
        for (int[] s : SHAPES) {
            byte[] pixels = pixels(rng, 9 * s[1]);
            SparseBatch rows = new SparseBatch(home, new SparseRows(kernels, pixels, s[1], Dataset.levels()), s[0]);
            int[] chosen = new int[s[0]];
            for (int i = 0; i < chosen.length; i++) chosen[i] = rng.below(9);
            Matrix x = rows.choose(chosen);
            float[] dense = new float[s[0] * s[1]];
            for (int i = 0; i < dense.length; i++) {
                dense[i] = (float) ((pixels[chosen[i / s[1]] * s[1] + i % s[1]] & 255) / 255.0);
            }
            float[] w = random(rng, s[1] * s[2], 0);
            float[] dout = random(rng, s[0] * s[2], 0);
            home.startStep();
            String what = Arrays.toString(s);
            assertSameBits(product(dense, w, s[0], s[1], s[2]), x.times(home.allocate(s[1], s[2], w)), "x·w " + what);
            float[] gradient = product(turned(dense, s[0], s[1]), dout, s[1], s[0], s[2]);
            assertSameBits(gradient, x.transposed().times(home.allocate(s[0], s[2], dout)), "xᵀ·dout " + what);
            assertSameBits(dense, x, "x " + what);
            assertSameBits(
                    product(dense, w, s[0], s[1], s[2]),
                    x.times(home.allocate(s[2], s[1], turned(w, s[1], s[2])).transposed()),
                    "x·wᵀ " + what);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void theRestIsDoneNumberByNumber(Kernels kernels) {
        Rng rng = new Rng(5);
        Workspace home = new Workspace(kernels);
        for (int[] s : SHAPES) {
            int rows = s[0];
            int columns = s[1];
            float[] x = random(rng, rows * columns, 3);
            float[] y = random(rng, rows * columns, 3);
            float[] row = random(rng, columns, 5);
            float[] plus = new float[x.length];
            float[] sum = new float[columns];
            float[] positive = new float[x.length];
            float[] where = new float[x.length];
            float[] scaled = new float[x.length];
            for (int i = 0; i < x.length; i++) {
                plus[i] = x[i] + row[i % columns];
                sum[i % columns] = sum[i % columns] + x[i];
                positive[i] = x[i] <= 0 ? 0 : x[i];
                where[i] = y[i] <= 0 ? 0 : x[i];
                float term = -0.1f * y[i];
                scaled[i] = x[i] + term;
            }
            Matrix m = home.allocate(rows, columns, x);
            Matrix n = home.allocate(rows, columns, y);
            home.startStep();
            assertSameBits(plus, m.plusRow(home.allocate(1, columns, row)), "plusRow");
            assertSameBits(sum, m.sumOverRows(), "sumOverRows");
            assertSameBits(positive, m.relu(), "relu");
            assertSameBits(where, m.reluGradient(n), "reluGradient");
            m.addScaled(-0.1, n);
            assertSameBits(scaled, m, "addScaled");
        }
    }
}
