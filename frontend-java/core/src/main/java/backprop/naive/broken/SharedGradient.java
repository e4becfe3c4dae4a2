package backprop.naive.broken;

import backprop.math.Rng;
import backprop.naive.Affine;
import backprop.naive.Array2;
import backprop.naive.GradientCheck;
import backprop.naive.GradientReport;
import backprop.naive.Layer;
import backprop.naive.ReLU;
import backprop.naive.SoftmaxWithLoss;
import backprop.naive.Weights;
import java.util.List;

/**
 * Affine, ReLU, Affine, softmax with loss: a chain, where each gradient has one reader. Or with a shortcut, relu(u) + u: the +
 * hands one and the same gradient to the ReLU and to the shortcut, and the second reader finds what the first has left of it.
 */
public final class SharedGradient implements TrainableNet {
    private static final int INPUTS = 784, HIDDEN = 50, OUTPUTS = 10;

    private final double[][] w1;
    private final double[][] b1 = new double[1][HIDDEN];
    private final double[][] w2;
    private final double[][] b2 = new double[1][OUTPUTS];
    private final Affine first;
    private final Affine second;
    private final Layer relu;
    private final boolean hasShortcut;
    private final SoftmaxWithLoss last = new SoftmaxWithLoss();

    /** @param writesIntoDout whether the ReLU is the notebook's */
    public SharedGradient(boolean writesIntoDout, boolean hasShortcut, Rng rng) {
        w1 = weights(INPUTS, HIDDEN, rng);
        w2 = weights(HIDDEN, OUTPUTS, rng);
        first = new Affine(w1, b1);
        second = new Affine(w2, b2);
        relu = writesIntoDout ? new ReLUInPlace() : new ReLU();
        this.hasShortcut = hasShortcut;
    }

    private static double[][] weights(int inputs, int outputs, Rng rng) {
        return Array2.map(new double[inputs][outputs], zero -> rng.nextGaussian() / Math.sqrt(inputs));
    }

    /** Checks so many weights each of W1, b1, W2, b2, on a batch of rows x with one-hot rows t. */
    public GradientReport check(double[][] x, double[][] t, int samples, Rng rng) {
        return GradientCheck.STANDARD.sampled(() -> loss(x, t), gradient(x, t), samples, rng);
    }

    @Override
    public double[][] predict(double[][] x) {
        double[][] u = first.forward(x);
        double[][] v = relu.forward(u);
        if (hasShortcut) v = Array2.zip(v, u, Double::sum);
        return second.forward(v);
    }

    private double loss(double[][] x, double[][] t) {
        return last.forward(predict(x), t);
    }

    /** W1, b1, W2, b2. */
    @Override
    public List<Weights> gradient(double[][] x, double[][] t) {
        loss(x, t);
        double[][] dout = second.backward(last.backward(1));
        double[][] du = relu.backward(dout);
        // The + has handed dout to both; whoever comes second reads what is there by then.
        if (hasShortcut) du = Array2.zip(du, dout, Double::sum);
        first.backward(du);
        return List.of(
                new Weights("W1", w1, first.dw()),
                new Weights("b1", b1, first.db()),
                new Weights("W2", w2, second.dw()),
                new Weights("b2", b2, second.db()));
    }
}
