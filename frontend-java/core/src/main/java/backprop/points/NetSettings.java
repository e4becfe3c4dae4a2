package backprop.points;

import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A net for points, before its weights are drawn.
 *
 * @param features what it is given of a point, at least one, in the order of {@link Feature}
 * @param hidden units of each hidden layer; empty for a net without
 * @param isSingle whether two classes share one output with a sigmoid, instead of having one each with softmax
 */
public record NetSettings(
        List<Feature> features,
        List<Integer> hidden,
        Activation activation,
        Initialization initialization,
        boolean isSingle) {
    public static final int MOST_LAYERS = 6, MOST_UNITS = 8;

    /** @throws IllegalArgumentException for what makes no sense */
    public NetSettings {
        Set<Feature> each = EnumSet.noneOf(Feature.class);
        each.addAll(features);
        features = List.copyOf(each);
        hidden = List.copyOf(hidden);
        if (features.isEmpty()) throw new IllegalArgumentException("a net without inputs");
        if (hidden.size() > MOST_LAYERS) throw new IllegalArgumentException(hidden.size() + " hidden layers");
        for (int units : hidden)
            if (units < 1 || units > MOST_UNITS) throw new IllegalArgumentException(units + " units in a layer");
    }

    public Architecture architecture(int classes) {
        List<LayerPlan> layers = new ArrayList<>();
        for (int units : hidden) {
            layers.add(new LayerPlan.Affine(units));
            layers.add(activation);
        }
        layers.add(new LayerPlan.Affine(outputs(classes)));
        return new Architecture(features.size(), layers);
    }

    /** Units of the last layer. */
    public int outputs(int classes) {
        return isSingle && classes == 2 ? 1 : classes;
    }

    public NetSettings withHidden(List<Integer> hidden) {
        return new NetSettings(features, hidden, activation, initialization, isSingle);
    }

    public NetSettings withFeatures(List<Feature> features) {
        return new NetSettings(features, hidden, activation, initialization, isSingle);
    }
}
