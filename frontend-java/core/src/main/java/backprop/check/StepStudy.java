package backprop.check;

import backprop.math.Rng;
import backprop.naive.Array2;
import backprop.naive.GradientCheck;
import backprop.naive.GradientReport;
import backprop.naive.Minibatch;
import backprop.naive.TwoLayerNet;
import backprop.naive.Weights;
import java.util.List;

/**
 * What the step h does to a gradient check: the same sampled weights of the same net 784-50-10 on the same mini-batch, in
 * double and in float. Weights of standard deviation √(2/inputs), of numbers that a float holds.
 */
public final class StepStudy {
    private static final int HIDDEN = 50;

    private final Minibatch batch;
    private final TwoLayerNet net;
    private final List<Weights> parameters;
    private final SinglePrecision single;
    private final int samples;
    private final int seed;

    /** @param samples how many weights of each W1, b1, W2, b2 */
    public StepStudy(Minibatch batch, int samples, int seed) {
        this.batch = batch;
        this.samples = samples;
        this.seed = seed;
        Rng rng = new Rng(seed);
        double[][] w1 = weights(784, HIDDEN, rng);
        double[][] w2 = weights(HIDDEN, 10, rng);
        net = new TwoLayerNet(w1, new double[1][HIDDEN], w2, new double[1][10]);
        parameters = net.gradient(batch.x(), batch.t());
        single = new SinglePrecision(parameters, batch);
    }

    private static double[][] weights(int inputs, int outputs, Rng rng) {
        double std = Math.sqrt(2.0 / inputs);
        float[] rounded = new float[1];
        return Array2.map(new double[inputs][outputs], zero -> {
            rounded[0] = (float) (std * rng.nextGaussian());
            return rounded[0];
        });
    }

    /** The same weights for each h. */
    public GradientReport inDouble(double h) {
        return GradientCheck.with(h).sampled(() -> net.loss(batch.x(), batch.t()), parameters, samples, new Rng(seed));
    }

    /** The weights of a report again, in the net as it is trained. */
    public GradientReport inFloat(double h, GradientReport inDouble) {
        return single.check(inDouble, h);
    }
}
