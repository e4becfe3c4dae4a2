package backprop.session;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.nn.SoftmaxWithLoss;
import backprop.nn.architecture.LayerShape;
import backprop.nn.architecture.TensorSpec;
import backprop.session.protocol.Event;
import backprop.session.protocol.WatchedParameter;
import backprop.tensor.Matrix;
import backprop.train.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The four steps of the notebook's section 5.1, with all that they leave behind: one iteration, done and reported. */
final class StepTrace {
    private static final int MOST_DIGITS = 100;
    private static final int MOST_UNITS = 64;

    private StepTrace() {}

    static Event.StepTraced with(Trainer trainer) {
        Network network = trainer.network();
        List<TracedParameter> parameters = traced(network);
        List<float[]> before =
                parameters.stream().map(told -> told.parameter().toArray()).toList();
        double loss = trainer.step();
        List<WatchedParameter> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) changes.add(parameters.get(i).since(before.get(i)));
        Matrix scores = network.output(network.layers().size() - 1);
        int[] indices = trainer.indices();
        int told = Math.min(indices.length, MOST_DIGITS);
        return new Event.StepTraced(
                trainer.progress().iteration(),
                indices.length,
                labels(trainer.samples(), indices, told),
                pixels(trainer.samples(), indices, told),
                rows(scores, told),
                rows(SoftmaxWithLoss.softmax(scores), told),
                loss,
                changes);
    }

    /** W and b of each convolution, and of the first and of the last affine layer. */
    private static List<TracedParameter> traced(Network network) {
        List<LayerShape> shapes = network.architecture().layerShapes();
        List<TracedParameter> filters = new ArrayList<>();
        List<TracedParameter> affine = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            if (!shapes.get(i).plan().hasWeights()) continue;
            List<TensorSpec> specs = shapes.get(i).parameters();
            List<Parameter> own = network.layers().get(i).parameters();
            for (int k = 0; k < own.size(); k++) {
                TracedParameter told =
                        new TracedParameter(own.get(k), specs.get(k).shape());
                (shapes.get(i).plan().needsPicture() ? filters : affine).add(told);
            }
        }
        filters.addAll(affine.subList(0, Math.min(2, affine.size())));
        if (affine.size() > 2) filters.addAll(affine.subList(affine.size() - 2, affine.size()));
        return filters;
    }

    /** A parameter that is reported, and its shape in files. */
    private record TracedParameter(Parameter parameter, List<Integer> shape) {
        boolean isFilters() {
            return shape.size() == 4;
        }

        /** The first filters, or of each row the weights of the first units. */
        float[] part(float[] values) {
            if (isFilters()) return Arrays.copyOf(values, rows() * columns());
            float[] part = new float[rows() * columns()];
            for (int i = 0; i < rows(); i++)
                System.arraycopy(values, i * parameter.columns(), part, i * columns(), columns());
            return part;
        }

        int rows() {
            int rows = parameter.value().rows() * parameter.value().columns() / parameter.columns();
            return isFilters() ? Math.min(rows, MOST_UNITS) : rows;
        }

        int columns() {
            return isFilters() ? parameter.columns() : Math.min(parameter.columns(), MOST_UNITS);
        }

        WatchedParameter since(float[] before) {
            return new WatchedParameter(
                    parameter.name(),
                    isFilters() ? shape.get(3) : 0,
                    rows(),
                    columns(),
                    parameter.value().columns(),
                    part(before),
                    part(parameter.gradientToArray()),
                    part(parameter.toArray()));
        }
    }

    private static float[] rows(Matrix x, int count) {
        return Arrays.copyOf(x.toArray(), count * x.columns());
    }

    private static int[] labels(Samples samples, int[] indices, int count) {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) labels[i] = samples.label(indices[i]);
        return labels;
    }

    private static byte[] pixels(Samples samples, int[] indices, int count) {
        int each = samples.images().columns();
        byte[] pixels = new byte[count * each];
        for (int i = 0; i < count; i++) System.arraycopy(samples.image(indices[i]), 0, pixels, i * each, each);
        return pixels;
    }
}
