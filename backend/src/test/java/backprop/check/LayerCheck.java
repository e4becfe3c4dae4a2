package backprop.check;

import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.optim.Sgd;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;

/** Runs the layers on numbers of its own and writes down every bit: the same text on the JVM and in the browser. */
final class LayerCheck {
    private final StringBuilder text = new StringBuilder();

    static String run() {
        LayerCheck check = new LayerCheck();
        check.train("784-50-10", Activation.RELU, 100, 20);
        check.train("17-9-5-3", Activation.RELU, 7, 50);
        check.train("6-11-4", Activation.SIGMOID, 33, 50);
        return check.text.toString();
    }

    private void train(String sizes, Activation activation, int batch, int steps) {
        Workspace home = new Workspace(new JavaKernels());
        Rng rng = new Rng(7);
        Architecture architecture = Architecture.parse(sizes).with(activation);
        Network network = Network.create(home, architecture, Initialization.HE, rng);
        Sgd sgd = new Sgd();
        for (int step = 0; step < steps; step++) {
            Matrix x = home.allocate(batch, architecture.inputs(), numbers(rng, batch * architecture.inputs()));
            int[] labels = new int[batch];
            for (int i = 0; i < batch; i++) labels[i] = rng.below(architecture.outputs());
            double loss = network.loss(x, labels);
            Matrix dx = network.backwardToInput();
            text.append(sizes)
                    .append(" loss ")
                    .append(hexadecimal(loss))
                    .append(" dx ")
                    .append(sum(dx))
                    .append('\n');
            sgd.update(network.parameters(), 0.1);
        }
        for (Parameter p : network.parameters()) {
            text.append(p.name())
                    .append(' ')
                    .append(sum(p.value()))
                    .append(' ')
                    .append(sum(p.gradient()))
                    .append('\n');
        }
    }

    /** A third of them 0, as in pictures. */
    private static float[] numbers(Rng rng, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = rng.below(3) == 0 ? 0 : (float) rng.nextGaussian();
        return numbers;
    }

    /** A check sum that every bit of every number changes. */
    private static String sum(Matrix matrix) {
        int sum = 0;
        for (float value : matrix.toArray()) sum = sum * 31 + Float.floatToIntBits(value);
        return Integer.toHexString(sum);
    }

    private static String hexadecimal(double value) {
        long bits = Double.doubleToLongBits(value);
        return Integer.toHexString((int) (bits >>> 32)) + Integer.toHexString((int) bits);
    }
}
