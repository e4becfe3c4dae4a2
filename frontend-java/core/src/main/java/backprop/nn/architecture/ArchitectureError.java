package backprop.nn.architecture;

import backprop.tensor.Shape;
import java.util.List;
import java.util.Optional;

/**
 * Why a list of layers is no net: the first layer that cannot stand where it does, counted from 0; −1 is the input, and the
 * number of layers is the end.
 */
public record ArchitectureError(int place, Problem problem) {
    /** The most layers, the most of them with weights, the most units of one, and the most numbers that go from one to the next. */
    public static final int MOST_LAYERS = 64, MOST_AFFINE = 31, MOST_UNITS = 10_000, MOST_NUMBERS = 1_000_000;

    private static final int MOST_SIDE = 1000;

    public ArchitectureError(int place, Reason reason) {
        this(place, new Problem(reason, List.of()));
    }

    /**
     * A reason, and what it speaks of.
     *
     * @param sizes such as 5x5 and 4x4, in the order of the sentence
     */
    public record Problem(Reason reason, List<String> sizes) {
        /** For the command line and for files. (String.replaceFirst would bring regular expressions into each worker.) */
        public String sentence() {
            String sentence = reason.sentence;
            for (String size : sizes) {
                int place = sentence.indexOf('%');
                if (place >= 0) sentence = sentence.substring(0, place) + size + sentence.substring(place + 1);
            }
            return sentence;
        }
    }

    /** The sentence is for the command line and for files; a page has its own. */
    public enum Reason {
        UNREADABLE("a net is written like 784-50-10, 784-100-bn-relu-drop0.5-10 or 28x28-conv8@5-relu-pool2-10"),
        NO_AFFINE("a net has 2 to 32 sizes, such as 784-50-10"),
        TOO_MANY_LAYERS("a net has 2 to 32 sizes, and 64 layers at most"),
        FIRST_NOT_AFFINE("a net's first layer has weights, such as 784-50 or 28x28-conv8@5"),
        UNITS("a size is 1 to 10000"),
        FILTERS("a convolution has 1 to 1000 filters"),
        NO_PICTURE("a window needs a picture to slide over, such as 28x28, and an affine layer makes a row of it"),
        WINDOW("a % window does not fit into %"),
        STEPS(
                "a window's side and stride are 1 to 1000, and the padding is smaller than the window (of a pool: half of it)"),
        TOO_MANY_NUMBERS("% numbers come out of this layer: 1000000 is the most"),
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

        Optional<Problem> problem(String... sizes) {
            return Optional.of(new Problem(this, List.of(sizes)));
        }
    }

    public Reason reason() {
        return problem.reason();
    }

    /** What is wrong with these layers behind such an input, if anything is. */
    public static Optional<ArchitectureError> of(Shape input, List<LayerPlan> layers) {
        if (!isSize(input.size())) return refusal(-1, Reason.UNITS);
        int last = layers.size() - 1;
        while (last >= 0 && !layers.get(last).makesRow()) last--;
        if (last < 0) return refusal(layers.size(), Reason.NO_AFFINE);
        long withWeights = layers.stream().filter(LayerPlan::hasWeights).count();
        if (layers.size() > MOST_LAYERS || withWeights > MOST_AFFINE) return refusal(last, Reason.TOO_MANY_LAYERS);
        Shape x = input;
        for (int i = 0; i < layers.size(); i++) {
            Optional<Problem> problem = i > last ? Reason.AFTER_SCORES.problem() : problem(layers, i, x);
            if (problem.isPresent()) return Optional.of(new ArchitectureError(i, problem.get()));
            x = layers.get(i).output(x);
            if (x.numbers() > MOST_NUMBERS)
                return Optional.of(new ArchitectureError(
                        i, new Problem(Reason.TOO_MANY_NUMBERS, List.of(Long.toString(x.numbers())))));
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(List<LayerPlan> layers, int i, Shape x) {
        LayerPlan layer = layers.get(i);
        if (i == 0 && !layer.hasWeights()) return Reason.FIRST_NOT_AFFINE.problem();
        Optional<Problem> own = layer.problem(x);
        if (own.isPresent() || i == 0 || layer.gathers()) return own;
        if (layer.getClass() != layers.get(i - 1).getClass()) return Optional.empty();
        return (layer instanceof Activation ? Reason.ACTIVATION_AFTER_ACTIVATION : Reason.SAME_TWICE).problem();
    }

    private static Optional<ArchitectureError> refusal(int place, Reason reason) {
        return Optional.of(new ArchitectureError(place, reason));
    }

    static boolean isSize(int units) {
        return units >= 1 && units <= MOST_UNITS;
    }

    /** What keeps such a window from sliding over x. */
    static Optional<Problem> ofWindow(Shape x, int size, int stride, int padding, int mostPadding) {
        if (!x.isPicture()) return Reason.NO_PICTURE.problem();
        boolean isStep = size >= 1 && size <= MOST_SIDE && stride >= 1 && stride <= MOST_SIDE;
        if (!isStep || padding < 0 || padding > mostPadding) return Reason.STEPS.problem();
        if (size <= Math.min(x.height(), x.width()) + 2 * padding) return Optional.empty();
        return Reason.WINDOW.problem(size + "x" + size, x.height() + "x" + x.width());
    }
}
