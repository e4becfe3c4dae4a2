package backprop.naive;

import backprop.math.Rng;
import java.util.List;

/** Affine, ReLU, Affine, softmax with loss. Notebook, section 5.2; book, section 5.7.2. */
public final class TwoLayerNet {
    private final double[][] w1;
    private final double[][] b1;
    private final double[][] w2;
    private final double[][] b2;
    private final Affine affine1;
    private final Affine affine2;
    private final List<Layer> layers;
    private final SoftmaxWithLoss last = new SoftmaxWithLoss();

    /** Weights with standard deviation 0.01, biases 0. */
    public TwoLayerNet(int inputSize, int hiddenSize, int outputSize, Rng rng) {
        this(
                Array2.map(new double[inputSize][hiddenSize], zero -> 0.01 * rng.nextGaussian()),
                new double[1][hiddenSize],
                Array2.map(new double[hiddenSize][outputSize], zero -> 0.01 * rng.nextGaussian()),
                new double[1][outputSize]);
    }

    /** W1 is D×H, b1 is 1×H, W2 is H×M, b2 is 1×M; they are kept, not copied. */
    public TwoLayerNet(double[][] w1, double[][] b1, double[][] w2, double[][] b2) {
        this.w1 = w1;
        this.b1 = b1;
        this.w2 = w2;
        this.b2 = b2;
        affine1 = new Affine(w1, b1);
        affine2 = new Affine(w2, b2);
        layers = List.of(affine1, new ReLU(), affine2);
    }

    /** The scores. */
    public double[][] predict(double[][] x) {
        for (Layer layer : layers) x = layer.forward(x);
        return x;
    }

    /** t is one-hot. */
    public double loss(double[][] x, double[][] t) {
        return last.forward(predict(x), t);
    }

    /** W1, b1, W2, b2 with their gradients, by backprop. */
    public List<Weights> gradient(double[][] x, double[][] t) {
        loss(x, t);
        double[][] dout = last.backward(1);
        for (int i = layers.size() - 1; i > 0; i--) dout = layers.get(i).backward(dout);
        affine1.backwardToParameters(dout);
        return List.of(
                new Weights("W1", w1, affine1.dw()),
                new Weights("b1", b1, affine1.db()),
                new Weights("W2", w2, affine2.dw()),
                new Weights("b2", b2, affine2.db()));
    }
}
