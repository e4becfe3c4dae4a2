package backprop.nn.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers of a net from its inputs to its scores: 784-50-10 is an affine layer, a ReLU, and an affine layer. Throws
 * ArchitectureException for what is none; {@link ArchitectureError#of} says it without.
 */
public record Architecture(int inputs, List<LayerPlan> layers) {
    /** What the names of variances begin with. */
    public static final String VARIANCE = "variance";

    /**
     * A layer in its place.
     *
     * @param number among those of its kind, from 1: the 2 of W2, of gamma2
     */
    public record Place(LayerPlan layer, int number, int inputs, int outputs) {
        /** What is learned here: weights and biases, or gamma and beta. */
        public long parameterCount() {
            if (layer instanceof LayerPlan.Affine) return (inputs + 1L) * outputs;
            return layer instanceof LayerPlan.BatchNormalization ? 2L * outputs : 0;
        }
    }

    /** An array of numbers by name: W1 of [784, 50], b1 of [50]. */
    public record Stored(String name, List<Integer> shape) {
        public long length() {
            long length = 1;
            for (int size : shape) length *= size;
            return length;
        }
    }

    public Architecture {
        layers = List.copyOf(layers);
        List<LayerPlan> given = layers;
        ArchitectureError.of(inputs, layers).ifPresent(refusal -> {
            throw new ArchitectureException(refusal, given.toString());
        });
    }

    /** From "784-50-10", with ReLU between its numbers, or from "784-100-bn-relu-drop0.5-10". */
    public static Architecture parse(String text) {
        return parse(text, Optional.of(Activation.RELU));
    }

    /** @param between what stands between two numbers where the text is of numbers alone */
    public static Architecture parse(String text, Optional<Activation> between) {
        return ArchitectureText.read(text, between);
    }

    /** Where it has an activation, this one. */
    public Architecture with(Activation activation) {
        return new Architecture(
                inputs,
                layers.stream()
                        .map(layer -> layer instanceof Activation ? activation : layer)
                        .toList());
    }

    /** The short form where {@link #activation()} says the rest. */
    public String text() {
        return ArchitectureText.write(this);
    }

    /** The one that stands between any two affine layers, where nothing else does. */
    public Optional<Activation> activation() {
        if (layers.size() < 3 || !(layers.get(1) instanceof Activation one)) return Optional.empty();
        for (int i = 0; i < layers.size(); i++) {
            if (i % 2 == 0 ? !(layers.get(i) instanceof LayerPlan.Affine) : layers.get(i) != one)
                return Optional.empty();
        }
        return Optional.of(one);
    }

    /** Each layer with its shape. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        int width = inputs;
        for (LayerPlan layer : layers) {
            int before = width;
            if (layer instanceof LayerPlan.Affine affine) width = affine.units();
            long same = places.stream()
                    .filter(place -> isLike(place.layer(), layer))
                    .count();
            places.add(new Place(layer, (int) same + 1, before, width));
        }
        return places;
    }

    private static boolean isLike(LayerPlan one, LayerPlan other) {
        return one instanceof Activation ? other instanceof Activation : one.getClass() == other.getClass();
    }

    /** What files hold of it: W1, b1, …, gamma1 and beta1 where they stand; then mean1, variance1, …. */
    public List<Stored> stored() {
        List<Stored> parameters = new ArrayList<>();
        List<Stored> statistics = new ArrayList<>();
        for (Place place : places()) {
            List<Integer> vector = List.of(place.outputs());
            if (place.layer() instanceof LayerPlan.Affine) {
                parameters.add(new Stored("W" + place.number(), List.of(place.inputs(), place.outputs())));
                parameters.add(new Stored("b" + place.number(), vector));
            } else if (place.layer() instanceof LayerPlan.BatchNormalization) {
                parameters.add(new Stored("gamma" + place.number(), vector));
                parameters.add(new Stored("beta" + place.number(), vector));
                statistics.add(new Stored("mean" + place.number(), vector));
                statistics.add(new Stored(VARIANCE + place.number(), vector));
            }
        }
        parameters.addAll(statistics);
        return parameters;
    }

    /** The inputs, then the units of each affine layer. */
    public List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        sizes.add(inputs);
        for (LayerPlan layer : layers) if (layer instanceof LayerPlan.Affine affine) sizes.add(affine.units());
        return sizes;
    }

    public int outputs() {
        return places().get(layers.size() - 1).outputs();
    }

    /** Affine layers. */
    public int depth() {
        return sizes().size() - 1;
    }

    /** All that is learned. */
    public long parameterCount() {
        return places().stream().mapToLong(Place::parameterCount).sum();
    }

    /** Why it cannot read so many pixels into so many classes, if it cannot. */
    public Optional<ArchitectureError> refusal(int pixels, int classes) {
        if (inputs != pixels) return Optional.of(new ArchitectureError(-1, ArchitectureError.Reason.INPUTS));
        if (outputs() != classes)
            return Optional.of(new ArchitectureError(layers.size() - 1, ArchitectureError.Reason.OUTPUTS));
        return Optional.empty();
    }
}
