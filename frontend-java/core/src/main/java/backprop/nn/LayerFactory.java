package backprop.nn;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.nn.architecture.TensorSpec;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.List;

/** From a place in an architecture to the layer that stands there. */
final class LayerFactory implements LayerPlan.Visitor<Layer> {
    private final List<Parameter> parameters;
    private final List<RunningStatistic> statistics;

    private LayerFactory(Workspace home, LayerShape shape) {
        parameters = shape.parameters().stream()
                .map(spec -> new Parameter(spec.name(), matrix(home, spec)))
                .toList();
        statistics = shape.runningStatistics().stream()
                .map(spec -> new RunningStatistic(spec.name(), matrix(home, spec)))
                .toList();
    }

    static Layer layer(Workspace home, LayerShape shape) {
        return shape.plan().accept(new LayerFactory(home, shape));
    }

    /** A vector is one row. */
    private static Matrix matrix(Workspace home, TensorSpec spec) {
        int rows = spec.shape().size() > 1 ? spec.shape().get(0) : 1;
        return home.keep(rows, (int) spec.length() / rows);
    }

    @Override
    public Layer affine(LayerPlan.Affine plan) {
        return new Affine(parameters.get(0), parameters.get(1));
    }

    @Override
    public Layer activation(Activation plan) {
        return switch (plan) {
            case RELU -> new Relu();
            case SIGMOID -> new Sigmoid();
            case TANH -> new Tanh();
        };
    }

    @Override
    public Layer batchNormalization(LayerPlan.BatchNormalization plan) {
        return new BatchNormalization(parameters.get(0), parameters.get(1), statistics.get(0), statistics.get(1));
    }

    @Override
    public Layer dropout(LayerPlan.Dropout plan) {
        return new Dropout(plan.ratio());
    }

    /** @throws IllegalArgumentException if these are not the W1, b1, … of such a net */
    static void requireLengths(Architecture architecture, List<float[]> values) {
        List<TensorSpec> tensors = architecture.tensors();
        if (values.size() != tensors.size()) {
            throw new IllegalArgumentException(
                    architecture.text() + " has " + tensors.size() + " parameters, not " + values.size());
        }
        for (int i = 0; i < values.size(); i++) {
            long length = tensors.get(i).length();
            if (values.get(i).length == length) continue;
            throw new IllegalArgumentException(
                    tensors.get(i).name() + " has " + length + " numbers, not " + values.get(i).length);
        }
    }
}
