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
 * elsewhere, stands between any two of them; "none" in it says that there is none. What slides over pictures has their height
 * and width in front: 28x28-conv8@5s2p1-relu-pool2-10.
 */
final class ArchitectureText {
    private static final String NONE = "none";
    private static final String DROPOUT = "drop", CONVOLUTION = "conv", POOL = "pool";

    private ArchitectureText() {}

    /** @throws ArchitectureException if the text is no net */
    static Architecture read(String text, Optional<Activation> between) {
        List<String> words = Split.of(text, '-');
        if (words.size() > 2 * ArchitectureError.MOST_LAYERS) throw unreadable(text);
        Shape input = input(words.get(0), text);
        boolean isShort =
                words.stream().allMatch(word -> WindowText.number(word).isPresent());
        List<LayerPlan> layers = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (word.equals(NONE)) continue;
            if (isShort && !layers.isEmpty()) between.ifPresent(layers::add);
            layers.add(layer(word).orElseThrow(() -> unreadable(text)));
        }
        ArchitectureError.of(input, layers).ifPresent(refusal -> {
            throw new ArchitectureException(refusal, text);
        });
        return new Architecture(input, layers);
    }

    static String write(Architecture net) {
        boolean isShort = net.layers().size() == 1 || net.activation().isPresent();
        if (isShort) return net.sizes().stream().map(String::valueOf).collect(Collectors.joining("-"));
        String layers = net.layers().stream().map(LayerPlan::text).collect(Collectors.joining("-"));
        boolean hasWords = net.layers().stream()
                .anyMatch(layer -> WindowText.number(layer.text()).isEmpty());
        String input = net.usesPictures() ? net.input().text() : Integer.toString(net.inputs());
        return input + (hasWords ? "-" : "-" + NONE + "-") + layers;
    }

    private static Shape input(String word, String text) {
        List<Integer> sizes = new ArrayList<>();
        for (String size : Split.of(word, 'x'))
            sizes.add(WindowText.number(size).orElseThrow(() -> unreadable(text)));
        if (sizes.size() > 3) throw unreadable(text);
        long numbers = 1;
        for (int size : sizes) numbers *= Math.min(size, ArchitectureError.MOST_UNITS + 1);
        if (numbers < 1 || numbers > ArchitectureError.MOST_UNITS)
            throw new ArchitectureException(new ArchitectureError(-1, ArchitectureError.Reason.UNITS), text);
        int last = sizes.get(sizes.size() - 1);
        if (sizes.size() == 1) return Shape.vector(last);
        return new Shape(sizes.size() == 3 ? sizes.get(0) : 1, sizes.get(sizes.size() - 2), last);
    }

    private static Optional<LayerPlan> layer(String word) {
        if (word.equals("bn")) return Optional.of(new LayerPlan.BatchNormalization());
        if (word.equals("gap")) return Optional.of(new LayerPlan.GlobalAverage());
        if (word.startsWith(CONVOLUTION)) return convolution(word.substring(CONVOLUTION.length()));
        if (word.startsWith(POOL)) return pool(word.substring(POOL.length()));
        if (word.startsWith(DROPOUT)) return dropout(word.substring(DROPOUT.length()));
        Optional<Activation> activation = Activation.find(word);
        if (activation.isPresent()) return Optional.of(activation.get());
        return WindowText.number(word).map(LayerPlan.Affine::new);
    }

    private static Optional<LayerPlan> dropout(String ratio) {
        var number = Numbers.read(ratio);
        return number.isEmpty() ? Optional.empty() : Optional.of(new LayerPlan.Dropout(number.getAsDouble()));
    }

    /** From 8@5s2p1: filters, the window's side, stride and padding. */
    private static Optional<LayerPlan> convolution(String word) {
        int at = word.indexOf('@');
        Optional<Integer> filters = WindowText.number(at < 0 ? "" : word.substring(0, at));
        Optional<WindowText> window = WindowText.read(word.substring(at + 1));
        if (filters.isEmpty() || window.isEmpty()) return Optional.empty();
        WindowText w = window.get();
        return Optional.of(
                new LayerPlan.Convolution(filters.get(), w.size(), w.stride().orElse(1), w.padding()));
    }

    private static Optional<LayerPlan> pool(String word) {
        return WindowText.read(word)
                .map(w -> new LayerPlan.MaxPooling(w.size(), w.stride().orElse(w.size()), w.padding()));
    }

    private static ArchitectureException unreadable(String text) {
        return new ArchitectureException(new ArchitectureError(0, ArchitectureError.Reason.UNREADABLE), text);
    }
}
