package backprop.nn;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Workspace;
import java.util.List;

/** From a place in an architecture to the layer that stands there, and to the names and shapes of what it keeps. */
final class LayerFactory {
    private LayerFactory() {}

    static Layer layer(Workspace home, Architecture.Place place) {
        LayerPlan plan = place.layer();
        if (plan instanceof Activation activation) return activation.layer();
        if (plan instanceof LayerPlan.Dropout dropout) return new Dropout(dropout.ratio());
        int width = place.outputs();
        if (plan instanceof LayerPlan.BatchNormalization) {
            return new BatchNormalization(
                    parameter(home, "gamma", place, 1),
                    parameter(home, "beta", place, 1),
                    new Statistic("mean" + place.number(), home.keep(1, width)),
                    new Statistic("variance" + place.number(), home.keep(1, width)));
        }
        return new Affine(parameter(home, "W", place, place.inputs()), parameter(home, "b", place, 1));
    }

    private static Parameter parameter(Workspace home, String name, Architecture.Place place, int rows) {
        return new Parameter(name + place.number(), home.keep(rows, place.outputs()));
    }

    /** Throws IllegalArgumentException if these are not the W1, b1, … of such a net. */
    static void requireLengths(Architecture architecture, List<float[]> values) {
        List<Architecture.Stored> stored = architecture.stored();
        if (values.size() != stored.size()) {
            throw new IllegalArgumentException(
                    architecture.text() + " has " + stored.size() + " parameters, not " + values.size());
        }
        for (int i = 0; i < values.size(); i++) {
            long length = stored.get(i).length();
            if (values.get(i).length == length) continue;
            throw new IllegalArgumentException(
                    stored.get(i).name() + " has " + length + " numbers, not " + values.get(i).length);
        }
    }
}
