package backprop.naive;

import backprop.math.Rng;
import java.util.ArrayList;
import java.util.List;

/** A naive net of any depth, on one batch, for the tests. */
final class NaiveNet {
    final List<Affine> affines = new ArrayList<>();
    final List<Layer> layers = new ArrayList<>();
    final List<double[][]> w = new ArrayList<>();
    final List<double[][]> b = new ArrayList<>();
    final double[][] x;
    final double[][] t;
    private final SoftmaxWithLoss last = new SoftmaxWithLoss();

    NaiveNet(Rng rng, int rows, boolean relu, int... sizes) {
        x = random(rng, rows, sizes[0]);
        t = labels(rng, rows, sizes[sizes.length - 1]);
        for (int i = 1; i < sizes.length; i++) {
            w.add(random(rng, sizes[i - 1], sizes[i]));
            b.add(random(rng, 1, sizes[i]));
            affines.add(new Affine(w.get(i - 1), b.get(i - 1)));
            if (i > 1) layers.add(relu ? new ReLU() : new Sigmoid());
            layers.add(affines.get(i - 1));
        }
    }

    static double[][] random(Rng rng, int rows, int columns) {
        return Array2.map(new double[rows][columns], zero -> rng.nextGaussian());
    }

    static double[][] labels(Rng rng, int rows, int classes) {
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) labels[i] = rng.below(classes);
        return OneHot.of(labels, classes);
    }

    double loss() {
        double[][] y = x;
        for (Layer layer : layers) y = layer.forward(y);
        return last.forward(y, t);
    }

    List<Weights> gradient() {
        loss();
        double[][] dout = last.backward(1);
        for (int i = layers.size() - 1; i >= 0; i--) dout = layers.get(i).backward(dout);
        List<Weights> parameters = new ArrayList<>();
        parameters.add(new Weights("x", x, dout));
        for (int i = 0; i < affines.size(); i++) {
            parameters.add(new Weights("W" + (i + 1), w.get(i), affines.get(i).dw()));
            parameters.add(new Weights("b" + (i + 1), b.get(i), affines.get(i).db()));
        }
        return parameters;
    }
}
