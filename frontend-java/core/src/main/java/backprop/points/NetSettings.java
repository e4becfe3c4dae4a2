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
    /** Of the first hidden layer that a net gets. */
    private static final int FIRST_UNITS = 4;

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

    /**
     * With one more hidden layer, of as many units as the one that it stands before; at the end, as the last. The same where there
     * are {@link #MOST_LAYERS} already.
     *
     * @param at how many hidden layers stand before it
     */
    public NetSettings withLayer(int at) {
        if (hidden.size() == MOST_LAYERS) return this;
        List<Integer> more = new ArrayList<>(hidden);
        more.add(at, hidden.isEmpty() ? FIRST_UNITS : hidden.get(Math.min(at, hidden.size() - 1)));
        return withHidden(more);
    }

    /** @param at how many hidden layers stand before the one that goes; where there is none, the net is the same */
    public NetSettings withoutLayer(int at) {
        if (at < 0 || at >= hidden.size()) return this;
        List<Integer> fewer = new ArrayList<>(hidden);
        fewer.remove(at);
        return withHidden(fewer);
    }

    /** With more units in a hidden layer, or fewer where by is negative; the same where that is too many, or none. */
    public NetSettings withUnits(int at, int by) {
        int units = hidden.get(at) + by;
        if (units < 1 || units > MOST_UNITS) return this;
        List<Integer> other = new ArrayList<>(hidden);
        other.set(at, units);
        return withHidden(other);
    }

    public NetSettings withFeatures(List<Feature> features) {
        return new NetSettings(features, hidden, activation, initialization, isSingle);
    }
}
