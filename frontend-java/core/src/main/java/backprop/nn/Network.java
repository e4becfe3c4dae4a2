package backprop.nn;

import backprop.tensor.Matrix;
import backprop.tensor.Rng;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.List;

/**
 * The layers of an architecture, and softmax with loss at the end. Each forward pass starts a step of the
 * workspace: what the pass before returned is dead then, gradients too. Book, section 5.7.
 */
public final class Network {
    private final Workspace home;
    private final Architecture architecture;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Parameter> parameters;
    private final SoftmaxWithLoss last = new SoftmaxWithLoss();

    private Network(Workspace home, Architecture architecture) {
        this.home = home;
        this.architecture = architecture;
        for (Architecture.Place place : architecture.places()) layers.add(layer(home, place));
        parameters =
                layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    private static Layer layer(Workspace home, Architecture.Place place) {
        if (place.layer() instanceof Activation activation) return activation.layer();
        if (place.layer() instanceof LayerPlan.Affine) return affine(home, place);
        throw new IllegalArgumentException("no layer yet for " + place);
    }

    private static Affine affine(Workspace home, Architecture.Place place) {
        Parameter w = new Parameter("W" + place.number(), home.keep(place.inputs(), place.outputs()));
        Parameter b = new Parameter("b" + place.number(), home.keep(1, place.outputs()));
        return new Affine(w, b);
    }

    /** With weights as initialize draws them. */
    public static Network create(Workspace home, Architecture architecture, Initialization initialization, Rng rng) {
        Network network = new Network(home, architecture);
        network.initialize(initialization, rng);
        return network;
    }

    /** With the given W1, b1, W2, b2, …, each row after row. */
    public static Network of(Workspace home, Architecture architecture, List<float[]> values) {
        requireLengths(architecture, values);
        Network network = new Network(home, architecture);
        network.fill(values);
        return network;
    }

    /** Draws all weights anew, row after row, W1 first; the biases become 0. */
    public void initialize(Initialization initialization, Rng rng) {
        for (Parameter p : parameters) {
            Matrix value = p.value();
            float[] drawn = new float[value.rows() * value.columns()];
            double std = initialization.standardDeviation(value.rows());
            if (p.name().startsWith("W")) {
                for (int i = 0; i < drawn.length; i++) drawn[i] = (float) (rng.nextGaussian() * std);
            }
            value.fill(drawn);
        }
    }

    /** Takes these W1, b1, W2, b2, …, each row after row. */
    public void fill(List<float[]> values) {
        requireLengths(architecture, values);
        for (int i = 0; i < values.size(); i++) parameters.get(i).value().fill(values.get(i));
    }

    private static void requireLengths(Architecture architecture, List<float[]> values) {
        List<Integer> sizes = architecture.sizes();
        if (values.size() != 2 * architecture.depth()) {
            throw new IllegalArgumentException(
                    architecture.text() + " has " + 2 * architecture.depth() + " parameters, not " + values.size());
        }
        for (int i = 0; i < architecture.depth(); i++) {
            requireLength("W" + (i + 1), values.get(2 * i), sizes.get(i) * sizes.get(i + 1));
            requireLength("b" + (i + 1), values.get(2 * i + 1), sizes.get(i + 1));
        }
    }

    private static void requireLength(String name, float[] values, int length) {
        if (values.length == length) return;
        throw new IllegalArgumentException(name + " has " + length + " numbers, not " + values.length);
    }

    /** The scores (N×outputs) of a batch x (N×inputs). */
    public Matrix forward(Matrix x) {
        if (x.columns() != architecture.inputs()) {
            throw new IllegalArgumentException(x + " is no input for " + architecture.text());
        }
        home.startStep();
        Matrix y = x;
        for (Layer layer : layers) y = layer.forward(y);
        return y;
    }

    /** The scores as probabilities: each row adds up to 1. */
    public Matrix probabilities(Matrix x) {
        return SoftmaxWithLoss.softmax(forward(x));
    }

    /** The mean loss of a batch with one label a row. */
    public double loss(Matrix x, int[] labels) {
        return last.forward(forward(x), labels);
    }

    /** The mean loss of a batch with one-hot rows t (N×outputs). */
    public double loss(Matrix x, Matrix t) {
        return last.forward(forward(x), t);
    }

    /** The gradients of the last loss by all parameters. */
    public void backward() {
        layers.get(0).backwardToParameters(backwardToFirst());
    }

    /** The same, and the gradient by the input (N×inputs). */
    public Matrix backwardToInput() {
        return layers.get(0).backward(backwardToFirst());
    }

    private Matrix backwardToFirst() {
        Matrix dout = last.backward(1);
        for (int i = layers.size() - 1; i > 0; i--) dout = layers.get(i).backward(dout);
        return dout;
    }

    /** W1, b1, W2, b2, … */
    public List<Parameter> parameters() {
        return parameters;
    }

    public List<Layer> layers() {
        return List.copyOf(layers);
    }

    public Architecture architecture() {
        return architecture;
    }

    public Workspace home() {
        return home;
    }
}
