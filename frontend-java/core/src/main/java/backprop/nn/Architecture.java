package backprop.nn;

import backprop.text.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The widths of a net from its input to its scores, and what stands between its affine layers: 784-50-10, RELU. */
public record Architecture(List<Integer> sizes, Activation activation) {
    private static final int MOST_SIZES = 32;
    private static final int LARGEST = 10_000;

    public Architecture {
        sizes = List.copyOf(sizes);
        if (sizes.size() < 2 || sizes.size() > MOST_SIZES) {
            throw new IllegalArgumentException("a net has 2 to " + MOST_SIZES + " sizes, not " + sizes.size());
        }
        for (int size : sizes) {
            if (size < 1 || size > LARGEST) {
                throw new IllegalArgumentException("a size is 1 to " + LARGEST + ", not " + size);
            }
        }
    }

    /** From "784-50-10"; with ReLU. */
    public static Architecture parse(String text) {
        List<Integer> sizes = new ArrayList<>();
        for (String size : Parts.of(text, '-')) {
            if (size.isEmpty() || size.length() > 5 || !size.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("a net is written like 784-50-10, not " + text);
            }
            sizes.add(Integer.parseInt(size));
        }
        return new Architecture(sizes, Activation.RELU);
    }

    public Architecture with(Activation activation) {
        return new Architecture(sizes, activation);
    }

    public String text() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    public int inputs() {
        return sizes.get(0);
    }

    public int outputs() {
        return sizes.get(sizes.size() - 1);
    }

    /** Affine layers. */
    public int depth() {
        return sizes.size() - 1;
    }

    /** Weights and biases. */
    public long parameterCount() {
        long count = 0;
        for (int i = 0; i < depth(); i++) count += (sizes.get(i) + 1L) * sizes.get(i + 1);
        return count;
    }
}
