package backprop.experiment;

import backprop.math.Rng;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerShape;
import backprop.nn.architecture.TensorSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The first weights of a net, of any standard deviation; its biases are 0, and gamma and the variances 1. */
final class DrawnWeights {
    private static final List<String> ONES = List.of("gamma", Architecture.VARIANCE);

    private DrawnWeights() {}

    /** @param deviation for a unit with so many inputs */
    static List<float[]> of(Architecture net, IntToDoubleFunction deviation, Rng rng) {
        List<float[]> values = new ArrayList<>();
        for (LayerShape layer : net.layerShapes())
            for (TensorSpec tensor : layer.parameters())
                values.add(first(tensor, deviation.applyAsDouble(layer.inputs()), rng));
        for (LayerShape layer : net.layerShapes())
            for (TensorSpec tensor : layer.runningStatistics()) values.add(first(tensor, 0, rng));
        return values;
    }

    private static float[] first(TensorSpec tensor, double deviation, Rng rng) {
        float[] values = new float[(int) tensor.length()];
        if (ONES.stream().anyMatch(tensor.name()::startsWith)) Arrays.fill(values, 1);
        if (tensor.name().startsWith("W"))
            for (int i = 0; i < values.length; i++) values[i] = (float) (rng.nextGaussian() * deviation);
        return values;
    }
}
