package backprop.nn;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.nn.architecture.TensorSpec;
import backprop.tensor.Windows;
import backprop.tensor.Workspace;
import java.util.List;

/** From a place in an architecture to the layer that stands there. */
final class LayerFactory implements LayerPlan.Visitor<Layer> {
    private final Workspace home;
    private final LayerShape shape;

    private LayerFactory(Workspace home, LayerShape shape) {
        this.home = home;
        this.shape = shape;
    }

    static Layer layer(Workspace home, LayerShape shape) {
        return shape.plan().accept(new LayerFactory(home, shape));
    }

    @Override
    public Layer affine(LayerPlan.Affine plan) {
        TensorOrder order = TensorOrder.ofPictures(shape.input(), plan.units());
        return new Affine(parameter(0, shape.inputs(), order), row(1));
    }

    @Override
    public Layer convolution(LayerPlan.Convolution plan) {
        Windows windows = plan.windows(shape.input());
        TensorOrder order = TensorOrder.ofFilters(plan.filters(), shape.input().channels(), plan.size());
        return new Convolution(windows, parameter(0, windows.length(), order), row(1));
    }

    @Override
    public Layer maxPooling(LayerPlan.MaxPooling plan) {
        return new MaxPooling(plan.windows(shape.input()));
    }

    @Override
    public Layer globalAverage(LayerPlan.GlobalAverage plan) {
        return new GlobalAverage(shape.input());
    }

    private Parameter parameter(int i, int rows, TensorOrder order) {
        TensorSpec spec = shape.parameters().get(i);
        return new Parameter(spec.name(), home.allocate(rows, (int) spec.length() / rows), order);
    }

    private Parameter row(int i) {
        return parameter(i, 1, TensorOrder.SAME);
    }

    private RunningStatistic statistic(int i) {
        TensorSpec spec = shape.runningStatistics().get(i);
        return new RunningStatistic(spec.name(), home.allocate(1, (int) spec.length()));
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
        return new BatchNormalization(row(0), row(1), statistic(0), statistic(1));
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
