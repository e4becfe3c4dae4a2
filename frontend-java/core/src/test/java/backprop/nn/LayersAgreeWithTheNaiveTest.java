package backprop.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.golden.Tensor;
import backprop.math.Rng;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.SparseBatch;
import backprop.tensor.SparseRows;
import backprop.tensor.Workspace;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The naive layers, which the gradient check has seen, are the oracle of the fast ones. */
class LayersAgreeWithTheNaiveTest {
    private static final double FLOAT = 1e-5;

    private final Rng rng = new Rng(11);
    private final Workspace home = new Workspace(new JavaKernels());

    private Tensor random(int rows, int columns) {
        double[] data = new double[rows * columns];
        for (int i = 0; i < data.length; i++) data[i] = (float) rng.nextGaussian();
        return new Tensor(new int[] {rows, columns}, data);
    }

    private static Tensor tensor(double[][] a) {
        double[] data = java.util.Arrays.stream(a)
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
        return new Tensor(new int[] {a.length, a[0].length}, data);
    }

    private void assertAgree(Layer fast, backprop.naive.Layer naive, Tensor x, Matrix fastX, Tensor dout) {
        tensor(naive.learn(x.array())).assertMet(fast.forward(fastX, Mode.TRAINING), FLOAT, "forward");
        tensor(naive.backward(dout.array())).assertMet(fast.backward(dout.in(home)), FLOAT, "dx");
    }

    @Test
    void activationsOfAnyShapeAgree() {
        for (int round = 0; round < 20; round++) {
            int rows = 1 + rng.below(20);
            int columns = 1 + rng.below(70);
            Tensor x = random(rows, columns);
            Tensor dout = random(rows, columns);
            assertAgree(new Relu(), new backprop.naive.ReLU(), x, x.in(home), dout);
            assertAgree(new Sigmoid(), new backprop.naive.Sigmoid(), x, x.in(home), dout);
            assertAgree(new Tanh(), new backprop.naive.Tanh(), x, x.in(home), dout);
        }
    }

    @Test
    void dropoutSilencesAsManyAsItSaysAndOnlyWhileItLearns() {
        Matrix ones = home.allocate(100, 100).map(zero -> 1);
        Dropout dropout = new Dropout(0.25);
        dropout.random(new Rng(3));
        float[] learnt = dropout.forward(ones, Mode.TRAINING).toArray();
        int kept = 0;
        for (float y : learnt) {
            assertTrue(y == 0 || y == (float) (1 / 0.75), "y " + y);
            if (y > 0) kept++;
        }
        assertEquals(7500, kept, 150);
        assertArrayEquals(learnt, dropout.backward(ones).toArray());
        dropout.random(new Rng(3));
        assertArrayEquals(learnt, dropout.forward(ones, Mode.TRAINING).toArray());
        assertArrayEquals(ones.toArray(), dropout.forward(ones, Mode.INFERENCE).toArray());
        assertArrayEquals(ones.toArray(), dropout.backward(ones).toArray());
    }

    @Test
    void batchNormalizationAgreesWhileItLearnsAndWhenItReads() {
        for (int round = 0; round < 20; round++) {
            int rows = 2 + rng.below(20);
            int columns = 1 + rng.below(70);
            Tensor gamma = random(1, columns);
            Tensor beta = random(1, columns);
            backprop.naive.BatchNormalization naive =
                    new backprop.naive.BatchNormalization(gamma.array(), beta.array());
            BatchNormalization fast = normalization(columns);
            fast.parameters().get(0).value().fill(gamma.floats());
            fast.parameters().get(1).value().fill(beta.floats());
            for (int batch = 0; batch < 3; batch++) {
                Tensor x = random(rows, columns);
                Tensor dout = random(rows, columns);
                assertAgree(fast, naive, x, x.in(home), dout);
                tensor(naive.dgamma()).assertMet(fast.parameters().get(0).gradient(), FLOAT, "dgamma");
                tensor(naive.dbeta()).assertMet(fast.parameters().get(1).gradient(), FLOAT, "dbeta");
            }
            Tensor x = random(rows, columns);
            tensor(naive.forward(x.array())).assertMet(fast.forward(x.in(home), Mode.INFERENCE), FLOAT, "reading");
        }
    }

    private BatchNormalization normalization(int columns) {
        BatchNormalization layer = new BatchNormalization(
                new Parameter("gamma1", home.allocate(1, columns)),
                new Parameter("beta1", home.allocate(1, columns)),
                new RunningStatistic("mean1", home.allocate(1, columns)),
                new RunningStatistic("variance1", home.allocate(1, columns)));
        layer.initialize(Initialization.HE, rng);
        return layer;
    }

    @Test
    void aNormalizedColumnHasMeanZeroAndSpreadOneAndReadingComesToTheSame() {
        BatchNormalization layer = normalization(1);
        Matrix x = home.allocate(4, 1, new float[] {1, 3, 5, 7});
        float[] y = layer.forward(x, Mode.TRAINING).toArray();
        assertEquals(0, y[0] + y[1] + y[2] + y[3], 1e-6);
        assertEquals(4, y[0] * y[0] + y[1] * y[1] + y[2] * y[2] + y[3] * y[3], 1e-4);
        for (int i = 0; i < 200; i++) layer.forward(x, Mode.TRAINING);
        float[] read = layer.forward(x, Mode.INFERENCE).toArray();
        for (int i = 0; i < 4; i++) assertEquals(y[i], read[i], 1e-5);
        // Reading, a row does not reach the others: the derivative is 1/√(σ² + ε).
        float[] dx =
                layer.backward(home.allocate(4, 1, new float[] {1, 0, 0, 0})).toArray();
        assertArrayEquals(new float[] {(float) (1 / Math.sqrt(5 + 1e-5)), 0, 0, 0}, dx, 1e-6f);
    }

    @Test
    void affineOfAnyShapeAgreesOnNumbersAndOnImages() {
        for (int round = 0; round < 20; round++) {
            int rows = 1 + rng.below(20);
            int inputs = 1 + rng.below(70);
            Tensor numbers = random(rows, inputs);
            assertAffineAgrees(numbers, numbers.in(home));
            Matrix images = images(rows, inputs);
            double[] pixels = new double[rows * inputs];
            float[] floats = images.toArray();
            for (int i = 0; i < pixels.length; i++) pixels[i] = floats[i];
            assertAffineAgrees(new Tensor(new int[] {rows, inputs}, pixels), images);
        }
    }

    private Matrix images(int rows, int pixels) {
        byte[] bytes = new byte[rows * pixels];
        for (int i = 0; i < bytes.length; i++) if (i == 0 || rng.below(3) == 0) bytes[i] = (byte) rng.nextInt();
        SparseRows nonZeros = new SparseRows(home.kernels(), bytes, pixels, Dataset.levels());
        return new SparseBatch(home, nonZeros, rows)
                .choose(IntStream.range(0, rows).toArray());
    }

    private void assertAffineAgrees(Tensor x, Matrix fastX) {
        int outputs = 1 + rng.below(70);
        Tensor w = random(x.columns(), outputs);
        Tensor b = random(1, outputs);
        Parameter fastW = new Parameter("W", w.in(home));
        Parameter fastB = new Parameter("b", b.in(home));
        backprop.naive.Affine naive = new backprop.naive.Affine(w.array(), b.array());
        assertAgree(new Affine(fastW, fastB), naive, x, fastX, random(x.rows(), outputs));
        tensor(naive.dw()).assertMet(fastW.gradient(), FLOAT, "dW");
        tensor(naive.db()).assertMet(fastB.gradient(), FLOAT, "db");
    }
}
