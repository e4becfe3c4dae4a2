package backprop.explain;

import backprop.naive.Affine;
import backprop.naive.Layer;
import backprop.naive.ReLU;
import backprop.naive.Sigmoid;
import backprop.naive.SoftmaxWithLoss;
import backprop.nn.Network;
import backprop.nn.Relu;
import backprop.tensor.Matrix;
import java.util.ArrayList;
import java.util.List;

/** A net and one picture in double, of the notebook's layers: its loss, and the numbers that one may move to see a slope. */
final class InDouble {
    /** A matrix that may be moved, by its name: x, W1, b1, W2, … */
    record Movable(String name, double[][] values, Matrix gradient) {}

    private final List<Layer> layers = new ArrayList<>();
    private final List<Movable> movables = new ArrayList<>();
    private final SoftmaxWithLoss last = new SoftmaxWithLoss();
    private final double[][] x;
    private final double[][] t;

    /** After trace.backward(label): its gradients are what is checked. */
    InDouble(Trace trace, int label) {
        x = rows(trace.input());
        movables.add(new Movable("x", x, trace.gradientByInput()));
        for (backprop.nn.Layer layer : trace.layers()) layers.add(naive(layer));
        t = new double[1][trace.scores().columns()];
        t[0][label] = 1;
    }

    private Layer naive(backprop.nn.Layer layer) {
        if (layer instanceof Relu) return new ReLU();
        if (layer instanceof backprop.nn.Sigmoid) return new Sigmoid();
        if (layer instanceof backprop.nn.Affine) {
            List<double[][]> values = new ArrayList<>();
            for (var p : layer.parameters()) {
                double[][] rows = rows(p.value());
                values.add(rows);
                movables.add(new Movable(p.name(), rows, p.gradient()));
            }
            return new Affine(values.get(0), values.get(1));
        }
        throw new IllegalArgumentException("no layer in double for " + layer);
    }

    static boolean has(Network network) {
        return network.layers().stream()
                .allMatch(
                        l -> l instanceof Relu || l instanceof backprop.nn.Sigmoid || l instanceof backprop.nn.Affine);
    }

    double loss() {
        double[][] y = x;
        for (Layer layer : layers) y = layer.forward(y);
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
