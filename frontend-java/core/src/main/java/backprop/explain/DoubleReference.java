package backprop.explain;

import backprop.naive.Array2;
import backprop.naive.ReLU;
import backprop.naive.Sigmoid;
import backprop.naive.SoftmaxWithLoss;
import backprop.naive.Tanh;
import backprop.nn.Layer;
import backprop.nn.Parameter;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A net and one picture in double, of the notebook's layers: its loss, and the numbers that one may move to see a slope. */
final class DoubleReference {
    private static final double EPSILON = 1e-5;

    /** A matrix that may be moved, by its name (x, W1, b1, …), and its gradient by backprop. */
    record Movable(String name, double[][] values, Matrix gradient) {}

    private final List<UnaryOperator<double[][]>> layers = new ArrayList<>();
    private final List<Movable> movables = new ArrayList<>();
    private final SoftmaxWithLoss last = new SoftmaxWithLoss();
    private final double[][] x;
    private final double[][] t;

    /** After trace.backward(label): its gradients are what is checked. */
    DoubleReference(Trace trace, int label) {
        x = rows(trace.input());
        movables.add(new Movable("x", x, trace.inputGradient()));
        List<LayerPlan> plans = trace.plans();
        for (int i = 0; i < plans.size(); i++)
            layers.add(plans.get(i).accept(new Naive(trace.layers().get(i))));
        t = new double[1][trace.scores().columns()];
        t[0][label] = 1;
    }

    /** The notebook's layer in the place of a fast one, as a trained net reads. */
    private final class Naive implements LayerPlan.Visitor<UnaryOperator<double[][]>> {
        private final Layer layer;
        private final List<double[][]> values;

        Naive(Layer layer) {
            this.layer = layer;
            values = layer.parameters().stream()
                    .map(DoubleReference.this::movable)
                    .toList();
        }

        @Override
        public UnaryOperator<double[][]> affine(LayerPlan.Affine plan) {
            return new backprop.naive.Affine(values.get(0), values.get(1))::forward;
        }

        @Override
        public UnaryOperator<double[][]> activation(Activation plan) {
            return switch (plan) {
                case RELU -> new ReLU()::forward;
                case SIGMOID -> new Sigmoid()::forward;
                case TANH -> new Tanh()::forward;
            };
        }

        @Override
        public UnaryOperator<double[][]> batchNormalization(LayerPlan.BatchNormalization plan) {
            return normalization(layer, values.get(0), values.get(1));
        }

        @Override
        public UnaryOperator<double[][]> dropout(LayerPlan.Dropout plan) {
            return x -> x;
        }
    }

    private double[][] movable(Parameter parameter) {
        double[][] values = rows(parameter.value());
        movables.add(new Movable(parameter.name(), values, parameter.gradient()));
        return values;
    }

    /** As a trained net reads: with the means and variances that it kept. */
    private static UnaryOperator<double[][]> normalization(Layer layer, double[][] gamma, double[][] beta) {
        double[][] mean = rows(layer.statistics().get(0).value());
        double[][] variance = rows(layer.statistics().get(1).value());
        double[][] deviation = Array2.map(variance, v -> Math.sqrt(v + EPSILON));
        return x -> {
            double[][] hat = Array2.zip(Array2.zip(x, mean, (v, m) -> v - m), deviation, (v, d) -> v / d);
            return Array2.zip(Array2.zip(hat, gamma, (v, g) -> v * g), beta, Double::sum);
        };
    }

    double loss() {
        double[][] y = x;
        for (UnaryOperator<double[][]> layer : layers) y = layer.apply(y);
        return last.forward(y, t);
    }

    List<Movable> movables() {
        return movables;
    }

    private static double[][] rows(Matrix matrix) {
        double[][] rows = new double[matrix.rows()][matrix.columns()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) rows[i][j] = matrix.get(i, j);
        }
        return rows;
    }
}
