package backprop.nn.architecture;

import backprop.number.Numbers;
import backprop.tensor.Shape;
import backprop.text.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A net as one word: 784-100-bn-relu-drop0.5-10. Of numbers alone it is the short form, and one and the same activation, said
 * elsewhere, stands between any two of them; "none" in it says that there is none.
 */
final class ArchitectureText {
    private static final String NONE = "none";
    private static final String DROPOUT = "drop";
    private static final int MOST_DIGITS = 9;

    private ArchitectureText() {}

    /** Throws ArchitectureException. */
    static Architecture read(String text, Optional<Activation> between) {
        List<String> words = Split.of(text, '-');
        if (words.size() > 2 * ArchitectureError.MOST_LAYERS) throw unreadable(text);
        int inputs = units(words.get(0)).orElseThrow(() -> unreadable(text));
        boolean isShort = words.stream().allMatch(word -> units(word).isPresent());
        List<LayerPlan> layers = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (word.equals(NONE)) continue;
            if (isShort && !layers.isEmpty()) between.ifPresent(layers::add);
            layers.add(layer(word).orElseThrow(() -> unreadable(text)));
        }
        if (inputs < 1)
            throw new ArchitectureException(new ArchitectureError(-1, ArchitectureError.Reason.UNITS), text);
        Shape input = Shape.vector(inputs);
        ArchitectureError.of(input, layers).ifPresent(refusal -> {
            throw new ArchitectureException(refusal, text);
        });
        return new Architecture(input, layers);
    }

    static String write(Architecture net) {
        boolean isShort = net.depth() == 1 || net.activation().isPresent();
        if (isShort) return net.sizes().stream().map(String::valueOf).collect(Collectors.joining("-"));
        String layers = net.layers().stream().map(LayerPlan::text).collect(Collectors.joining("-"));
        boolean hasWords = net.layers().stream().anyMatch(layer -> !(layer instanceof LayerPlan.Affine));
        return net.inputs() + (hasWords ? "-" : "-" + NONE + "-") + layers;
    }

    private static Optional<LayerPlan> layer(String word) {
        if (word.equals("bn")) return Optional.of(new LayerPlan.BatchNormalization());
        if (word.startsWith(DROPOUT)) return dropout(word.substring(DROPOUT.length()));
        Optional<Activation> activation = Activation.find(word);
        if (activation.isPresent()) return Optional.of(activation.get());
        return units(word).map(LayerPlan.Affine::new);
    }

    private static Optional<LayerPlan> dropout(String ratio) {
        var number = Numbers.read(ratio);
        return number.isEmpty() ? Optional.empty() : Optional.of(new LayerPlan.Dropout(number.getAsDouble()));
    }

    private static Optional<Integer> units(String word) {
        if (word.isEmpty() || word.length() > MOST_DIGITS) return Optional.empty();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') return Optional.empty();
        }
        return Optional.of(Integer.parseInt(word));
    }

    private static ArchitectureException unreadable(String text) {
        return new ArchitectureException(new ArchitectureError(0, ArchitectureError.Reason.UNREADABLE), text);
    }
}
