package backprop.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bits: each sum in the order that {@link Kernels} gives, each product and each sum rounded to float. */
class WindowsTest {
    private static final List<Windows> WINDOWS = List.of(
            new Windows(new Shape(1, 1, 1), 1, 1, 0),
            new Windows(new Shape(1, 28, 28), 5, 1, 0),
            new Windows(new Shape(8, 12, 12), 5, 1, 0),
            new Windows(new Shape(3, 7, 5), 3, 2, 1),
            new Windows(new Shape(5, 4, 6), 2, 1, 0),
            new Windows(new Shape(6, 6, 6), 3, 3, 2),
            new Windows(new Shape(4, 9, 8), 2, 2, 0));
    private static final float[] ODD = {0f, -0f, Float.MIN_VALUE, -1e-40f, 3e38f, Float.POSITIVE_INFINITY, Float.NaN};

    static Stream<Kernels> kernels() {
        return Stream.of(
                new JavaKernels(new PlainRowSum()),
                new JavaKernels(new FourRowSum()),
                new JavaKernels(new BlockRowSum()));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void convolutionIsItsDefinition(Kernels kernels) {
        Rng rng = new Rng(7);
        for (Windows windows : WINDOWS) {
            for (int pictures : new int[] {1, 3}) {
                for (int filters : new int[] {1, 4, 6}) check(new Workspace(kernels), windows, pictures, filters, rng);
            }
        }
    }

    private static void check(Workspace home, Windows windows, int n, int filters, Rng rng) {
        int size = windows.input().size();
        float[] x = random(rng, n * size, 0);
        float[] w = random(rng, windows.length() * filters, 0);
        float[] b = random(rng, filters, 0);
        float[] dout = random(rng, n * windows.count() * filters, 0);
        // As behind max pooling, and as MNIST's pictures are.
        for (int i = 0; i < dout.length; i += 2) dout[i] = rng.below(2) == 0 ? 0f : -0f;
        for (int i = 0; i < x.length; i += 3) x[i] = 0;
        Matrix images = home.allocate(n, size, x);
        Matrix weights = home.allocate(windows.length(), filters, w);
        Matrix d = home.allocate(n, windows.count() * filters, dout);
        String what = windows + ", " + n + " pictures, " + filters + " filters";
        assertSameBits(
                forward(windows, x, w, b, n), windows.convolution(images, weights, home.allocate(1, filters, b)), what);
        assertSameBits(inputGradient(windows, dout, w, n), windows.inputGradient(d, weights), "dx, " + what);
        assertSameBits(weightGradient(windows, x, dout, n), windows.weightGradient(images, d, filters), "dw, " + what);
        assertSameBits(biasGradient(dout, filters), windows.biasGradient(d, filters), "db, " + what);
    }

    /** Where number k of window p stands in its picture; −1 in the padding. */
    private static int place(Windows windows, int p, int k) {
        Shape shape = windows.input();
        int pixel = k / shape.channels();
        int y = p / windows.columns() * windows.stride() - windows.padding() + pixel / windows.size();
        int x = p % windows.columns() * windows.stride() - windows.padding() + pixel % windows.size();
        if (y < 0 || y >= shape.height() || x < 0 || x >= shape.width()) return -1;
        return (y * shape.width() + x) * shape.channels() + k % shape.channels();
    }

    private static float[] forward(Windows windows, float[] x, float[] w, float[] b, int n) {
        int filters = b.length;
        float[] y = new float[n * windows.count() * filters];
        for (int at = 0; at < y.length; at++) {
            int p = at / filters % windows.count();
            int picture = at / filters / windows.count();
            float sum = 0;
            for (int k = 0; k < windows.length(); k++) {
                int place = place(windows, p, k);
                float seen = place < 0 ? 0 : x[picture * windows.input().size() + place];
                float term = seen * w[k * filters + at % filters];
                sum = sum + term;
            }
            y[at] = sum + b[at % filters];
        }
        return y;
    }

    private static float[] inputGradient(Windows windows, float[] dout, float[] w, int n) {
        int filters = w.length / windows.length();
        float[] dx = new float[n * windows.input().size()];
        for (int at = 0; at < n * windows.count(); at++) {
            for (int k = 0; k < windows.length(); k++) {
                int place = place(windows, at % windows.count(), k);
                if (place < 0) continue;
                int to = at / windows.count() * windows.input().size() + place;
                for (int f = 0; f < filters; f++) {
                    float term = dout[at * filters + f] * w[k * filters + f];
                    dx[to] = dx[to] + term;
                }
            }
        }
        return dx;
    }

    private static float[] weightGradient(Windows windows, float[] x, float[] dout, int n) {
        int filters = dout.length / n / windows.count();
        float[] dw = new float[windows.length() * filters];
        for (int at = 0; at < n * windows.count(); at++) {
            for (int k = 0; k < windows.length(); k++) {
                int place = place(windows, at % windows.count(), k);
                float seen =
                        place < 0 ? 0 : x[at / windows.count() * windows.input().size() + place];
                for (int f = 0; f < filters; f++) {
                    float term = seen * dout[at * filters + f];
                    dw[k * filters + f] = dw[k * filters + f] + term;
                }
            }
        }
        return dw;
    }

    private static float[] biasGradient(float[] dout, int filters) {
        float[] db = new float[filters];
        for (int i = 0; i < dout.length; i++) db[i % filters] = db[i % filters] + dout[i];
        return db;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void poolingSendsTheGradientToTheFirstOfEquals(Kernels kernels) {
        Rng rng = new Rng(8);
        for (Windows windows : WINDOWS) {
            for (int kind = 0; kind < 3; kind++) checkPooling(new Workspace(kernels), windows, kind, rng);
        }
    }

    /** @param kind 0 plain numbers, 1 with many ties, 2 with numbers that are not finite */
    private static void checkPooling(Workspace home, Windows windows, int kind, Rng rng) {
        int n = 2;
        int channels = windows.input().channels();
        int size = windows.input().size();
        float[] x = random(rng, n * size, kind == 2 ? 3 : 0);
        if (kind == 1) for (int i = 0; i < x.length; i++) x[i] = Math.round(x[i]);
        float[] dout = random(rng, n * windows.count() * channels, 0);
        float[] y = new float[dout.length];
        float[] dx = new float[x.length];
        for (int at = 0; at < y.length; at++) {
            int best = -1;
            float largest = Float.NEGATIVE_INFINITY;
            for (int pixel = 0; pixel < windows.size() * windows.size(); pixel++) {
                int place = place(windows, at / channels % windows.count(), pixel * channels + at % channels);
                if (place < 0) continue;
                int here = at / channels / windows.count() * size + place;
                // The first pixel is the largest until another is larger; the padding is −∞.
                if (pixel > 0 && !(x[here] > largest)) continue;
                best = here;
                largest = x[here];
            }
            y[at] = largest;
            if (best >= 0) dx[best] = dx[best] + dout[at];
        }
        Matrix images = home.allocate(n, size, x);
        String what = windows + ", kind " + kind;
        assertSameBits(y, windows.largest(images), what);
        assertSameBits(
                dx, windows.largestGradient(images, home.allocate(n, windows.count() * channels, dout)), "dx, " + what);
    }

    @Test
    void placesAreCounted() {
        Windows windows = new Windows(new Shape(2, 7, 5), 3, 2, 1);
        assertEquals(
                List.of(4, 3, 12, 18), List.of(windows.rows(), windows.columns(), windows.count(), windows.length()));
    }

    @Test
    void aWindowThatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Windows(Shape.image(4, 4), 5, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Windows(Shape.image(4, 4), 2, 0, 0));
        Matrix x = new Workspace(new JavaKernels()).allocate(2, 15);
        Windows windows = new Windows(Shape.image(4, 4), 2, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> windows.largest(x));
    }

    private static float[] random(Rng rng, int length, int rarity) {
        float[] x = new float[length];
        for (int i = 0; i < length; i++) {
            boolean odd = rarity > 0 && rng.below(rarity) == 0;
            x[i] = odd ? ODD[rng.below(ODD.length)] : (float) rng.nextGaussian();
        }
        return x;
    }

    private static void assertSameBits(float[] expected, Matrix actual, String what) {
        assertArrayEquals(bits(expected), bits(actual.toArray()), what);
    }

    private static int[] bits(float[] x) {
        int[] bits = new int[x.length];
        Arrays.setAll(bits, i -> Float.floatToIntBits(x[i]));
        return bits;
    }
}
