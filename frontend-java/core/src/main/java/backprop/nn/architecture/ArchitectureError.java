package backprop.nn.architecture;

import backprop.tensor.Shape;
import java.util.List;
import java.util.Optional;

/**
 * Why a list of layers is no net: the first layer that cannot stand where it does, counted from 0; −1 is the input, and the
 * number of layers is the end.
 */
public record ArchitectureError(int place, Reason reason) {
    /** The most layers, the most affine ones among them, and the most units of one. */
    public static final int MOST_LAYERS = 64, MOST_AFFINE = 31, MOST_UNITS = 10_000;

    /** The sentence is for the command line and for files; a page has its own. */
    public enum Reason {
        UNREADABLE("a net is written like 784-50-10 or 784-100-bn-relu-drop0.5-10"),
        NO_AFFINE("a net has 2 to 32 sizes, such as 784-50-10"),
        TOO_MANY_LAYERS("a net has 2 to 32 sizes, and 64 layers at most"),
        FIRST_NOT_AFFINE("a net's first layer has units, such as 784-50"),
        UNITS("a size is 1 to 10000"),
        RATIO("the share of units that are dropped lies between 0 and 1"),
        ACTIVATION_AFTER_ACTIVATION("an activation stands directly after an activation"),
        SAME_TWICE("the same layer stands twice, one directly after the other"),
        AFTER_SCORES("the last layer has units: its sums are the scores"),
        INPUTS("a net has an input for each number of a sample"),
        OUTPUTS("a net has a score for each class");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /** What is wrong with these layers behind such an input, if anything is. */
    public static Optional<ArchitectureError> of(Shape input, List<LayerPlan> layers) {
        if (!isSize(input.size())) return refusal(-1, Reason.UNITS);
        int last = layers.size() - 1;
        while (last >= 0 && !(layers.get(last) instanceof LayerPlan.Affine)) last--;
        if (last < 0) return refusal(layers.size(), Reason.NO_AFFINE);
        long affine = layers.stream().filter(LayerPlan.Affine.class::isInstance).count();
        if (layers.size() > MOST_LAYERS || affine > MOST_AFFINE) return refusal(last, Reason.TOO_MANY_LAYERS);
        for (int i = 0; i < layers.size(); i++) {
            Optional<Reason> reason = i > last ? Optional.of(Reason.AFTER_SCORES) : reason(layers, i);
            if (reason.isPresent()) return refusal(i, reason.get());
        }
        return Optional.empty();
    }

    private static Optional<Reason> reason(List<LayerPlan> layers, int i) {
        LayerPlan layer = layers.get(i);
        if (i == 0 && !(layer instanceof LayerPlan.Affine)) return Optional.of(Reason.FIRST_NOT_AFFINE);
        if (i == 0 || layer instanceof LayerPlan.Affine || layer.problem().isPresent()) return layer.problem();
        if (layer.getClass() != layers.get(i - 1).getClass()) return Optional.empty();
        return Optional.of(layer instanceof Activation ? Reason.ACTIVATION_AFTER_ACTIVATION : Reason.SAME_TWICE);
    }

    private static Optional<ArchitectureError> refusal(int place, Reason reason) {
        return Optional.of(new ArchitectureError(place, reason));
    }

    static boolean isSize(int units) {
        return units >= 1 && units <= MOST_UNITS;
    }
}
