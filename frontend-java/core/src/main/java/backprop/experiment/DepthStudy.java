package backprop.experiment;

import backprop.math.Rng;
import backprop.nn.Network;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.tensor.Kernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;

/**
 * Five layers of 100 units, behind them ten scores; a mini-batch of 100 rows of 100 standard normal numbers, each with a label
 * at random, goes forward and back once. How large are the numbers, layer by layer? Book, section 6.2.2.
 */
public final class DepthStudy {
    public static final int LAYERS = 5;

    private static final int UNITS = 100, ROWS = 100, CLASSES = 10, SEED = 1;

    private DepthStudy() {}

    public static DepthReport of(Activation activation, WeightScale scale, Kernels kernels) {
        Workspace home = new Workspace(kernels);
        Architecture net = Architecture.parse(UNITS + ("-" + UNITS).repeat(LAYERS) + "-" + CLASSES)
                .with(activation);
        Rng rng = new Rng(SEED);
        Matrix x = home.allocate(ROWS, UNITS, normal(ROWS * UNITS, rng));
        int[] labels = new int[ROWS];
        for (int i = 0; i < ROWS; i++) labels[i] = rng.below(CLASSES);
        Network network = Network.of(home, net, DrawnWeights.of(net, scale::deviation, rng));
        network.loss(x, labels);
        network.backward();
        return DepthReport.of(network, activation);
    }

    private static float[] normal(int count, Rng rng) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = (float) rng.nextGaussian();
        return numbers;
    }
}
