package backprop.explain;

import backprop.naive.Convolution;
import backprop.naive.MaxPooling;
import backprop.naive.ReLU;
import backprop.naive.Sigmoid;
import backprop.naive.SlidingWindow;
import backprop.naive.SoftmaxWithLoss;
import backprop.naive.Tanh;
import backprop.nn.Layer;
import backprop.nn.Parameter;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A net and one picture in double, of the notebook's layers: its loss, and the numbers that one may move to see a slope. */
final class DoubleReference {
    private static final double EPSILON = 1e-5;

    /** A matrix that may be moved, by its name (x, W1, b1, …), and its gradient by backprop; pictures are channel by channel. */
    record Movable(String name, double[][] values, double[][] gradient) {}

    private final List<UnaryOperator<double[][]>> layers = new ArrayList<>();
    private final List<Movable> movables = new ArrayList<>();
    private final SoftmaxWithLoss last = new SoftmaxWithLoss();
    private final double[][] x;
    private final double[][] t;

    /** After trace.backward(label): its gradients are what is checked. */
    DoubleReference(Trace trace, int label) {
        x = rows(trace.input());
        movables.add(new Movable("x", x, rows(trace.inputGradient())));
        List<LayerShape> shapes = trace.network().architecture().layerShapes();
        for (int i = 0; i < shapes.size(); i++)
            layers.add(shapes.get(i).plan().accept(new Naive(trace.layers().get(i), shapes.get(i))));
        t = new double[1][trace.scores().columns()];
        t[0][label] = 1;
    }

    /** The notebook's layer in the place of a fast one, as a trained net reads. */
    private final class Naive implements LayerPlan.Visitor<UnaryOperator<double[][]>> {
        private final Layer layer;
        private final Shape input;
        private final List<double[][]> values;

        Naive(Layer layer, LayerShape shape) {
            this.layer = layer;
            input = shape.input();
            values = layer.parameters().stream()
                    .map(DoubleReference.this::movable)
                    .toList();
        }

        @Override
        public UnaryOperator<double[][]> affine(LayerPlan.Affine plan) {
            return new backprop.naive.Affine(values.get(0), values.get(1))::forward;
        }

        @Override
        public UnaryOperator<double[][]> convolution(LayerPlan.Convolution plan) {
            SlidingWindow window = new SlidingWindow(input, plan.size(), plan.size(), plan.stride(), plan.padding());
            return new Convolution(values.get(0), values.get(1), window)::forward;
        }

        @Override
        public UnaryOperator<double[][]> maxPooling(LayerPlan.MaxPooling plan) {
            return new MaxPooling(new SlidingWindow(input, plan.size(), plan.size(), plan.stride(), plan.padding()))
                    ::forward;
        }

        @Override
        public UnaryOperator<double[][]> globalAverage(LayerPlan.GlobalAverage plan) {
            return x -> Arrays.stream(x).map(this::means).toArray(double[][]::new);
        }

        private double[] means(double[] picture) {
            double[] means = new double[input.channels()];
            int pixels = picture.length / means.length;
            for (int j = 0; j < picture.length; j++) means[j / pixels] += picture[j] / pixels;
            return means;
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
            return normalization(layer, values.get(0), values.get(1), input.height() * input.width());
        }

        @Override
        public UnaryOperator<double[][]> dropout(LayerPlan.Dropout plan) {
            return x -> x;
        }
    }

    private double[][] movable(Parameter parameter) {
        double[][] values = rows(parameter.toArray(), parameter.columns());
        movables.add(new Movable(parameter.name(), values, rows(parameter.gradientToArray(), parameter.columns())));
        return values;
    }

    /** As a trained net reads: with the means and variances that it kept, of each channel. */
    private static UnaryOperator<double[][]> normalization(Layer layer, double[][] gamma, double[][] beta, int pixels) {
        double[][] mean = rows(layer.statistics().get(0).value());
        double[][] variance = rows(layer.statistics().get(1).value());
        return x -> {
            double[][] y = new double[x.length][x[0].length];
            for (int i = 0; i < y.length; i++) {
                for (int j = 0; j < y[i].length; j++) {
                    int c = j / pixels;
                    double hat = (x[i][j] - mean[0][c]) / Math.sqrt(variance[0][c] + EPSILON);
                    y[i][j] = hat * gamma[0][c] + beta[0][c];
                }
            }
            return y;
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

    static double[][] rows(Matrix matrix) {
        return rows(matrix.toArray(), matrix.columns());
    }

    private static double[][] rows(float[] values, int columns) {
        double[][] rows = new double[values.length / columns][columns];
        for (int i = 0; i < values.length; i++) rows[i / columns][i % columns] = values[i];
        return rows;
    }
}
