package backprop.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import backprop.naive.SlidingWindow;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import backprop.tensor.Windows;
import backprop.tensor.Workspace;
import org.junit.jupiter.api.Test;

/** The naive layers have pictures channel by channel, as files do, the fast ones pixel by pixel. */
class ConvolutionAgreesWithTheNaiveTest {
    private static final double FLOAT = 2e-5;
    private static final int ROUNDS = 30;

    private final Rng rng = new Rng(12);
    private final Workspace home = new Workspace(new JavaKernels());

    private Shape shape() {
        return new Shape(1 + rng.below(5), 1 + rng.below(9), 1 + rng.below(9));
    }

    private Windows windows(Shape shape) {
        int size = 1 + rng.below(Math.min(4, Math.min(shape.height(), shape.width())));
        return new Windows(shape, size, 1 + rng.below(3), rng.below(size / 2 + 1));
    }

    private static SlidingWindow naive(Windows windows) {
        return new SlidingWindow(windows.input(), windows.size(), windows.size(), windows.stride(), windows.padding());
    }

    private double[][] random(int rows, int columns) {
        double[][] x = new double[rows][columns];
        for (double[] row : x) for (int j = 0; j < columns; j++) row[j] = (float) rng.nextGaussian();
        return x;
    }

    private Matrix matrix(double[][] rows) {
        Matrix matrix = home.allocate(rows.length, rows[0].length);
        matrix.fill(floats(rows));
        return matrix;
    }

    private static float[] floats(double[][] rows) {
        float[] floats = new float[rows.length * rows[0].length];
        for (int i = 0; i < floats.length; i++) floats[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        return floats;
    }

    /** From channel by channel to pixel by pixel. */
    private static double[][] byPixels(double[][] pictures, int channels) {
        double[][] turned = new double[pictures.length][pictures[0].length];
        int pixels = turned[0].length / channels;
        for (int i = 0; i < turned.length; i++) {
            for (int j = 0; j < turned[i].length; j++) turned[i][j] = pictures[i][j % channels * pixels + j / channels];
        }
        return turned;
    }

    private static void assertMet(double[][] expected, float[] actual, String what) {
        float[] floats = floats(expected);
        double largest = 1;
        for (float value : floats) largest = Math.max(largest, Math.abs(value));
        assertArrayEquals(floats, actual, (float) (FLOAT * largest), what);
    }

    @Test
    void convolutionOfAnyShapeAgrees() {
        for (int round = 0; round < ROUNDS; round++) {
            Windows windows = windows(shape());
            int filters = 1 + rng.below(9);
            int channels = windows.input().channels();
            double[][] w = random(filters, windows.length());
            double[][] b = random(1, filters);
            double[][] x = random(1 + rng.below(4), windows.input().size());
            TensorOrder order = TensorOrder.ofFilters(filters, channels, windows.size());
            Parameter fastW = new Parameter("W1", home.allocate(windows.length(), filters), order);
            fastW.fill(floats(w));
            assertArrayEquals(floats(w), fastW.toArray());
            Parameter fastB = new Parameter("b1", matrix(b));
            Convolution fast = new Convolution(windows, fastW, fastB);
            backprop.naive.Convolution naive = new backprop.naive.Convolution(w, b, naive(windows));
            String what = windows + ", " + filters + " filters";
            double[][] y = naive.forward(x);
            assertMet(
                    byPixels(y, filters),
                    fast.forward(matrix(byPixels(x, channels)), Mode.TRAINING).toArray(),
                    what);
            double[][] dout = random(y.length, y[0].length);
            double[][] dx = naive.backward(dout);
            assertMet(
                    byPixels(dx, channels),
                    fast.backward(matrix(byPixels(dout, filters))).toArray(),
                    "dx, " + what);
            assertMet(naive.dw(), fastW.gradientToArray(), "dW, " + what);
            assertMet(naive.db(), fastB.gradientToArray(), "db, " + what);
        }
    }

    @Test
    void maxPoolingAgreesWithTiesToo() {
        for (int round = 0; round < ROUNDS; round++) {
            Windows windows = windows(shape());
            int channels = windows.input().channels();
            double[][] x = random(1 + rng.below(4), windows.input().size());
            if (round % 2 == 0) for (double[] row : x) for (int j = 0; j < row.length; j++) row[j] = Math.rint(row[j]);
            MaxPooling fast = new MaxPooling(windows);
            backprop.naive.MaxPooling naive = new backprop.naive.MaxPooling(naive(windows));
            double[][] y = naive.forward(x);
            assertMet(
                    byPixels(y, channels),
                    fast.forward(matrix(byPixels(x, channels)), Mode.TRAINING).toArray(),
                    "y");
            double[][] dout = random(y.length, y[0].length);
            double[][] dx = naive.backward(dout);
            assertMet(
                    byPixels(dx, channels),
                    fast.backward(matrix(byPixels(dout, channels))).toArray(),
                    "dx");
        }
    }

    @Test
    void globalAverageIsTheMeanOfEachChannel() {
        GlobalAverage layer = new GlobalAverage(new Shape(2, 1, 3));
        Matrix x = matrix(new double[][] {{1, 10, 2, 20, 3, 33}});
        assertArrayEquals(new float[] {2, 21}, layer.forward(x, Mode.TRAINING).toArray());
        float[] dx = layer.backward(matrix(new double[][] {{3, 6}})).toArray();
        assertArrayEquals(new float[] {1, 2, 1, 2, 1, 2}, dx);
    }

    @Test
    void batchNormalizationTakesAChannelsPixelsTogether() {
        Architecture net = Architecture.parse("3x4-conv2@1-bn-2");
        Network network = Network.create(home, net, Initialization.HE, new Rng(1));
        network.loss(matrix(random(5, 12)), new int[] {0, 1, 0, 1, 1});
        Matrix y = network.output(1);
        for (int channel = 0; channel < 2; channel++) {
            double sum = 0, squares = 0;
            for (int i = 0; i < 60; i++) {
                float v = y.get(i / 12, i % 12 * 2 + channel);
                sum += v;
                squares += v * v;
            }
            assertEquals(0, sum / 60, 1e-5);
            assertEquals(1, squares / 60, 1e-3);
        }
        assertEquals(2, network.statistics().get(0).value().columns());
    }

    @Test
    void weightsLeaveInTheOrderOfFilesAndComeBackTheSame() {
        Architecture net = Architecture.parse("5x6-conv3@2-relu-pool2-conv2@2-7-4");
        Network network = Network.create(home, net, Initialization.HE, new Rng(2));
        Network other = Network.of(new Workspace(new JavaKernels()), net, network.values());
        for (int i = 0; i < 6; i++) {
            Parameter p = network.parameters().get(i);
            assertArrayEquals(
                    p.value().toArray(), other.parameters().get(i).value().toArray(), p.name());
        }
        assertTrue(other.values().get(0).length == 3 * 2 * 2);
    }
}
