package backprop.naive.broken;

import backprop.math.Rng;
import backprop.naive.Affine;
import backprop.naive.Array2;
import backprop.naive.GradientCheck;
import backprop.naive.GradientReport;
import backprop.naive.Layer;
import backprop.naive.Loss;
import backprop.naive.ReLU;
import backprop.naive.Sigmoid;
import backprop.naive.SoftmaxWithLoss;
import backprop.naive.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Affine, ReLU, Affine, Sigmoid, Affine, softmax with loss; one of these layers may be broken. 784-50-50-10. */
public final class BugHunt implements TrainableNet {
    private static final int[] SIZES = {784, 50, 50, 10};

    private final List<double[][]> values = new ArrayList<>();
    private final List<Affine> affines = new ArrayList<>();
    private final List<Layer> layers;
    private final Loss last;
    private final Map<Affine, Supplier<double[][]>> wrongBiases = new HashMap<>();

    /** Weights of standard deviation 1/√inputs, biases of 0.1. */
    public BugHunt(Optional<Bug> bug, Rng rng) {
        for (int i = 1; i < SIZES.length; i++) affine(SIZES[i - 1], SIZES[i], rng);
        layers = List.of(
                bug.equals(Optional.of(Bug.SUM)) ? withoutSum(affines.get(0)) : affines.get(0),
                bug.equals(Optional.of(Bug.RELU)) ? new InvertedReLU() : new ReLU(),
                second(bug),
                bug.equals(Optional.of(Bug.SIGMOID)) ? new SigmoidFromInput() : new Sigmoid(),
                affines.get(2));
        last = last(bug);
    }

    private Layer second(Optional<Bug> bug) {
        Affine sound = affines.get(1);
        if (bug.equals(Optional.of(Bug.BIAS))) return withoutBias(sound);
        return bug.equals(Optional.of(Bug.TRANSPOSE)) ? new AffineWithoutTranspose(sound, values.get(2)) : sound;
    }

    private Layer withoutSum(Affine sound) {
        AffineWithoutSum broken = new AffineWithoutSum(sound);
        wrongBiases.put(sound, broken::db);
        return broken;
    }

    private Layer withoutBias(Affine sound) {
        AffineWithoutBias broken = new AffineWithoutBias(sound);
        wrongBiases.put(sound, broken::db);
        return broken;
    }

    private void affine(int inputs, int outputs, Rng rng) {
        double std = 1 / Math.sqrt(inputs);
        double[][] w = Array2.map(new double[inputs][outputs], zero -> std * rng.nextGaussian());
        double[][] b = Array2.map(new double[1][outputs], zero -> 0.1 * rng.nextGaussian());
        values.addAll(List.of(w, b));
        affines.add(new Affine(w, b));
    }

    private static Loss last(Optional<Bug> bug) {
        if (bug.equals(Optional.of(Bug.BATCH))) return new LossWithoutBatchSize();
        return bug.equals(Optional.of(Bug.SOFTMAX)) ? new SoftmaxOfBatch() : new SoftmaxWithLoss();
    }

    /** Checks so many weights each of W1, b1, W2, b2, W3, b3, on a batch of rows x with one-hot rows t. */
    public GradientReport check(double[][] x, double[][] t, int samples, Rng rng) {
        return GradientCheck.STANDARD.sampled(() -> loss(x, t), gradient(x, t), samples, rng);
    }

    @Override
    public double[][] predict(double[][] x) {
        double[][] y = x;
        for (Layer layer : layers) y = layer.forward(y);
        return y;
    }

    double loss(double[][] x, double[][] t) {
        return last.forward(predict(x), t);
    }

    /** W1, b1, W2, b2, W3, b3. */
    @Override
    public List<Weights> gradient(double[][] x, double[][] t) {
        loss(x, t);
        double[][] dout = last.backward(1);
        for (int i = layers.size() - 1; i >= 0; i--) dout = layers.get(i).backward(dout);
        List<Weights> weights = new ArrayList<>();
        for (int i = 0; i < affines.size(); i++) {
            Affine affine = affines.get(i);
            double[][] db = wrongBiases.getOrDefault(affine, affine::db).get();
            weights.add(new Weights("W" + (i + 1), values.get(2 * i), affine.dw()));
            weights.add(new Weights("b" + (i + 1), values.get(2 * i + 1), db));
        }
        return weights;
    }
}
