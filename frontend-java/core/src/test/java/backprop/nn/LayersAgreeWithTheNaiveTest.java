package backprop.nn;

import backprop.golden.Tensor;
import backprop.tensor.ChosenRows;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.NonZeros;
import backprop.tensor.Rng;
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
        tensor(naive.forward(x.array())).assertMet(fast.forward(fastX), FLOAT, "forward");
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
        }
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
        NonZeros nonZeros = new NonZeros(home.kernels(), bytes, pixels);
        return new ChosenRows(home, nonZeros, rows)
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
