package backprop.points;

import backprop.math.Rng;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Looks closely at a net as a run has it at a moment: a point's way, a unit's gradient, a weight's loss. The run goes on. */
public final class PointLens {
    private final PointSettings settings;
    private final PointSet training;
    private final Network network;
    private final Matrix points;
    private final Matrix one;
    private final Matrix grid;
    private Matrix places;

    public PointLens(Workspace home, PointSettings settings) {
        this.settings = settings;
        training = settings.data().draw().training();
        network = Network.create(home, settings.architecture(), settings.net().initialization(), new Rng(0));
        points = Inputs.of(home, settings.net().features(), training);
        one = home.allocate(1, settings.net().features().size());
        grid = Inputs.ofGrid(home, settings.net().features(), Plane.CELLS);
    }

    /** From now on at these W1, b1, W2, b2, …, one after the other. */
    public void weights(float[] all) {
        List<float[]> values = new ArrayList<>();
        int at = 0;
        for (Parameter parameter : network.parameters()) {
            float[] part =
                    new float[parameter.value().rows() * parameter.value().columns()];
            System.arraycopy(all, at, part, 0, part.length);
            values.add(part);
            at += part.length;
        }
        network.fill(values);
    }

    /**
     * What training makes smaller: the mean loss of the points to learn from, and what L1 and L2 add for large weights.
     * The lens is at these weights from now on.
     */
    public double loss(float[] all) {
        weights(all);
        return loss();
    }

    private double loss() {
        double penalty = Penalty.loss(settings.learning(), network.weights());
        return network.evaluationLoss(points, training.labels()) + penalty;
    }

    private void backward() {
        network.backward();
        Penalty.addGradients(settings.learning(), network.weights());
    }

    /** The gradient of that loss: ∂L/∂W1, ∂L/∂b1, … one after the other, as the weights are. */
    public float[] lossGradient(float[] all) {
        loss(all);
        backward();
        float[] gradient = new float[all.length];
        int at = 0;
        for (Parameter parameter : network.parameters()) {
            float[] part = parameter.gradientToArray();
            System.arraycopy(part, 0, gradient, at, part.length);
            at += part.length;
        }
        return gradient;
    }

    public double weight(Connection place) {
        return matrix(place).get(place.row(), place.unit());
    }

    private Matrix matrix(Connection place) {
        return network.parameters().get(place.parameter()).value();
    }

    public PointPass pass(double x1, double x2, int label) {
        Inputs.put(one, 0, settings.net().features(), x1, x2);
        double loss = network.evaluationLoss(one, new int[] {label});
        network.backward();
        int last = settings.net().hidden().size() + 1;
        double[][] values = new double[last + 1][];
        double[][] sums = new double[last + 1][0];
        double[][] gradients = new double[last + 1][];
        double[][] sumGradients = new double[last + 1][0];
        for (int layer = 1; layer <= last; layer++) {
            int affine = 2 * layer - 2;
            int output = layer < last ? affine + 1 : affine;
            sums[layer] = numbers(network.output(affine));
            sumGradients[layer] = numbers(network.outputGradient(affine));
            values[layer] = numbers(network.output(output));
            gradients[layer] = numbers(network.outputGradient(output));
        }
        gradients[0] = backward(sumGradients[1]);
        values[last] = numbers(network.probabilities(one));
        values[0] = numbers(one);
        return new PointPass(values, sums, gradients, sumGradients, loss);
    }

    /** From the first sums to the inputs. */
    private double[] backward(double[] sumGradients) {
        double[] gradients = new double[settings.net().features().size()];
        for (int from = 0; from < gradients.length; from++) {
            for (int unit = 0; unit < sumGradients.length; unit++)
                gradients[from] += sumGradients[unit] * weight(new Connection(1, unit, from));
        }
        return gradients;
    }

    private static double[] numbers(Matrix row) {
        double[] numbers = new double[row.columns()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = row.get(0, i);
        return numbers;
    }

    /** What W ← W − rate · ∂L/∂W does, with the loss of this point alone. The net stays as it was. */
    public Bend bend(double x1, double x2, int label, double rate) {
        float[] before = surface(label);
        Inputs.put(one, 0, settings.net().features(), x1, x2);
        List<float[]> kept = network.values();
        double lossBefore = network.evaluationLoss(one, new int[] {label});
        network.backward();
        for (Parameter p : network.parameters()) p.value().addScaled(-rate, p.gradient());
        float[] after = surface(label);
        double lossAfter = network.evaluationLoss(one, new int[] {label});
        network.fill(kept);
        return new Bend(before, after, lossBefore, lossAfter);
    }

    /** The probability of a class in all 100 × 100 cells, row after row. */
    public float[] surface(int label) {
        Matrix y = network.probabilities(grid);
        boolean single = y.columns() == 1;
        float[] data = y.data();
        float[] surface = new float[Surfaces.SIZE];
        for (int i = 0, at = single ? 0 : label; i < surface.length; i++, at += y.rowStride())
            surface[i] = single && label == 0 ? 1 - data[at] : data[at];
        return surface;
    }

    /**
     * The loss along a weight.
     *
     * @param count of measurements from one value to the other, both included
     */
    public WeightCurve along(Connection place, double from, double to, int count) {
        Matrix matrix = matrix(place);
        float kept = matrix.get(place.row(), place.unit());
        double loss = loss();
        backward();
        double gradient = network.parameters().get(place.parameter()).gradient().get(place.row(), place.unit());
        double[] weights = new double[count];
        double[] losses = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = from + (to - from) * i / (count - 1);
            matrix.set(place.row(), place.unit(), (float) weights[i]);
            losses[i] = loss();
        }
        matrix.set(place.row(), place.unit(), kept);
        return new WeightCurve(weights, losses, kept, loss, gradient);
    }

    /**
     * The gradient of a unit's answer over the plane, ∂/∂x₁ and ∂/∂x₂ by turns, in the middles of cells × cells cells, row
     * after row; of an output, that of its probability.
     *
     * @param layer 1 for the first hidden layer
     */
    public double[] slopes(int layer, int unit, int cells) {
        List<Feature> features = settings.net().features();
        if (places == null || places.rows() != cells * cells)
            places = Inputs.ofGrid(network.workspace(), features, cells);
        boolean isOutput = layer > settings.net().hidden().size();
        Matrix y = isOutput ? network.probabilities(places) : forward(places, 2 * layer - 1);
        Matrix dout = isOutput ? probabilityGradient(y, unit) : oneHot(y, unit);
        for (int i = isOutput ? 2 * layer - 2 : 2 * layer - 1; i >= 0; i--)
            dout = network.layers().get(i).backwardToInput(dout);
        double[] slopes = new double[2 * cells * cells];
        for (int i = 0; i < cells * cells; i++) {
            double x1 = Plane.x1(i % cells, cells);
            double x2 = Plane.x2(i / cells, cells);
            for (int j = 0; j < features.size(); j++) {
                slopes[2 * i] += dout.get(i, j) * features.get(j).along1(x1, x2);
                slopes[2 * i + 1] += dout.get(i, j) * features.get(j).along2(x1, x2);
            }
        }
        return slopes;
    }

    private Matrix forward(Matrix x, int layer) {
        network.forward(x);
        return network.output(layer);
    }

    private static Matrix oneHot(Matrix like, int unit) {
        Matrix dout = like.zeros();
        for (int i = 0; i < dout.rows(); i++) dout.set(i, unit, 1);
        return dout;
    }

    /** ∂y_unit/∂score: y_unit (1 − y_unit) for its own score, −y_unit · y_other for another. */
    private static Matrix probabilityGradient(Matrix y, int unit) {
        Matrix dout = y.zeros();
        for (int i = 0; i < y.rows(); i++) {
            float own = y.get(i, unit);
            for (int j = 0; j < y.columns(); j++) dout.set(i, j, j == unit ? own * (1 - own) : -own * y.get(i, j));
        }
        return dout;
    }
}
