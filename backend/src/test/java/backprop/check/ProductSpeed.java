package backprop.check;

import backprop.math.Rng;
import backprop.tensor.Kernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;

/** How fast kernels multiply two dense matrices of 256×256: what no net on them can exceed. */
final class ProductSpeed {
    private static final int SIZE = 256;
    private static final double OPERATIONS = 2.0 * SIZE * SIZE * SIZE;
    private static final long NANOSECONDS = 400_000_000;

    private ProductSpeed() {}

    /** In GFLOP/s, over 0.4 s, after as long to warm up. */
    static String measure(Kernels kernels) {
        Workspace workspace = new Workspace(kernels);
        Rng rng = new Rng(1);
        Matrix a = random(workspace, rng), b = random(workspace, rng);
        measured(kernels, a, b, workspace.allocate(SIZE, SIZE));
        return Double.toString(measured(kernels, a, b, workspace.allocate(SIZE, SIZE)));
    }

    private static Matrix random(Workspace workspace, Rng rng) {
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) values[i] = (float) rng.nextGaussian();
        return workspace.allocate(SIZE, SIZE, values);
    }

    private static double measured(Kernels kernels, Matrix a, Matrix b, Matrix into) {
        long start = System.nanoTime(), now;
        int products = 0;
        do {
            for (int i = 0; i < 10; i++) kernels.times(a, b, into);
            products += 10;
            now = System.nanoTime();
        } while (now - start < NANOSECONDS);
        return products * OPERATIONS / (now - start);
    }
}
