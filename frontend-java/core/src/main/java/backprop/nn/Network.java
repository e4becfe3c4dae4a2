package backprop.nn;

import backprop.math.Rng;
import backprop.nn.architecture.Architecture;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The layers of an architecture, and softmax with loss at the end; of one score alone, sigmoid with loss. Each forward pass starts a step of the workspace: what
 * the pass before returned is dead then, gradients too. Book, section 5.7.
 */
public final class Network {
    private final Workspace home;
    private final Architecture architecture;
    private final List<Layer> layers;
    private final List<Parameter> parameters;
    private final List<RunningStatistic> statistics;
    private final LossLayer last;
    private final int[] order;
    private final Matrix[] outputs;
    private final Matrix[] gradients;

    private Network(Workspace home, Architecture architecture) {
        this.home = home;
        this.architecture = architecture;
        layers = architecture.layerShapes().stream()
                .map(shape -> LayerFactory.layer(home, shape))
                .toList();
        parameters =
                layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
        statistics =
                layers.stream().flatMap(layer -> layer.statistics().stream()).toList();
        last = architecture.outputs() == 1 ? new SigmoidWithLoss() : new SoftmaxWithLoss();
        order = order(layers);
        outputs = new Matrix[layers.size()];
        gradients = new Matrix[layers.size()];
    }

    /** In which the layers do their work: those that may come later do, where that is less of it. */
    private static int[] order(List<Layer> layers) {
        int[] order = IntStream.range(0, layers.size()).toArray();
        for (int i = 1; i + 1 < order.length; i++) {
            if (!layers.get(i).mayFollow(layers.get(i + 1))) continue;
            order[i] = i + 1;
            order[++i] = i - 1;
        }
        return order;
    }

    /** Whether layer i comes after the one behind it, so that what it gives is not known. */
    private boolean isDelayed(int i) {
        return order[i] > i;
    }

    /** With weights as initialize draws them. */
    public static Network create(Workspace home, Architecture architecture, Initialization initialization, Rng rng) {
        Network network = new Network(home, architecture);
        network.initialize(initialization, rng);
        return network;
    }

    /**
     * With the given W1, b1, W2, b2, …, each row after row, as {@link #values} gives them.
     *
     * @throws IllegalArgumentException if there are more or fewer arrays, or one is of another length
     */
    public static Network of(Workspace home, Architecture architecture, List<float[]> values) {
        LayerFactory.requireLengths(architecture, values);
        Network network = new Network(home, architecture);
        network.fill(values);
        return network;
    }

    /** Back to its start: draws all weights anew, row after row, W1 first; the biases become 0. */
    public void initialize(Initialization initialization, Rng rng) {
        for (Layer layer : layers) layer.initialize(initialization, rng);
    }

    /** Dropout draws from here from now on. */
    public void random(Rng rng) {
        for (Layer layer : layers) layer.random(rng);
    }

    /**
     * Takes these W1, b1, W2, b2, …, each in the order of files, and then its statistics.
     *
     * @throws IllegalArgumentException if there are more or fewer arrays, or one is of another length
     */
    public void fill(List<float[]> values) {
        LayerFactory.requireLengths(architecture, values);
        int i = 0;
        for (Parameter parameter : parameters) parameter.fill(values.get(i++));
        for (RunningStatistic statistic : statistics) statistic.value().fill(values.get(i++));
    }

    /** A copy of W1, b1, W2, b2, …, each in the order of files, and then of its statistics. */
    public List<float[]> values() {
        List<float[]> values = new ArrayList<>();
        for (Parameter parameter : parameters) values.add(parameter.toArray());
        for (RunningStatistic statistic : statistics)
            values.add(statistic.value().toArray());
        return values;
    }

    /**
     * The scores (N×outputs) of a batch x (N×inputs), as a trained net reads it.
     *
     * @throws IllegalArgumentException if x has not a column for each input
     */
    public Matrix forward(Matrix x) {
        return scores(x, Mode.INFERENCE);
    }

    private Matrix scores(Matrix x, Mode mode) {
        if (x.columns() != architecture.inputs()) {
            throw new IllegalArgumentException(x + " is no input for " + architecture.text());
        }
        home.startStep();
        Matrix y = x;
        for (int i = 0; i < outputs.length; i++) {
            y = layers.get(order[i]).forward(y, mode);
            outputs[i] = isDelayed(i) ? null : y;
        }
        return y;
    }

    /**
     * The scores as probabilities: each row adds up to 1; of one score, that of class 1.
     *
     * @throws IllegalArgumentException if x has not a column for each input
     */
    public Matrix probabilities(Matrix x) {
        return last.probabilitiesOf(forward(x));
    }

    /**
     * The mean loss of a batch with one label a row, while the net learns.
     *
     * @throws IllegalArgumentException if x has not a column for each input, or a row has no label of a class
     */
    public double loss(Matrix x, int[] labels) {
        return last.forward(scores(x, Mode.TRAINING), labels);
    }

    /**
     * The same for one-hot rows t (N×outputs).
     *
     * @throws IllegalArgumentException if x or t is of another shape
     */
    public double loss(Matrix x, Matrix t) {
        return last.forward(scores(x, Mode.TRAINING), t);
    }

    /**
     * The mean loss of a batch as a trained net reads it; a backward pass may follow this, too.
     *
     * @throws IllegalArgumentException if x has not a column for each input, or a row has no label of a class
     */
    public double evaluationLoss(Matrix x, int[] labels) {
        return last.forward(forward(x), labels);
    }

    /** The gradients of the last loss with respect to all parameters. */
    public void backward() {
        Matrix dout = backwardToFirst();
        layers.get(0).backwardToParameters(dout);
    }

    /** The same, through the first layer too: the gradient with respect to the input (N×inputs). */
    public Matrix backwardToInput() {
        return layers.get(0).backward(backwardToFirst());
    }

    private Matrix backwardToFirst() {
        Matrix dout = last.backward(1);
        for (int i = layers.size() - 1; i > 0; i--) {
            gradients[i] = isDelayed(i) ? null : dout;
            dout = layers.get(order[i]).backward(dout);
        }
        gradients[0] = dout;
        return dout;
    }

    /** Of layer i in the last forward pass (N×units). */
    public Matrix output(int i) {
        if (outputs[i] == null && isDelayed(i)) outputs[i] = another(i).forward(outputs[i - 1], Mode.INFERENCE);
        return outputs[i];
    }

    /** Of the loss, with respect to the output of layer i, in the last backward pass (N×units). */
    public Matrix outputGradient(int i) {
        if (gradients[i] == null && isDelayed(i)) {
            Layer next = another(i + 1);
            next.forward(output(i), Mode.INFERENCE);
            gradients[i] = next.backward(gradients[i + 1]);
        }
        return gradients[i];
    }

    /** Of the same kind, without parameters: what layer i has noted for its backward pass stays. */
    private Layer another(int i) {
        return LayerFactory.layer(home, architecture.layerShapes().get(i));
    }

    /** W1, b1, W2, b2, …; gamma1 and beta1 where batch normalisation stands behind the first affine layer. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** mean1, variance1, … of batch normalisation. */
    public List<RunningStatistic> statistics() {
        return statistics;
    }

    /** W1, W2, …: those that decay. */
    public List<Parameter> weights() {
        return layers.stream().flatMap(layer -> layer.weights().stream()).toList();
    }

    public List<Layer> layers() {
        return layers;
    }

    public Architecture architecture() {
        return architecture;
    }

    public Workspace workspace() {
        return home;
    }
}
