package backprop.weights.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tensor's name taken apart: "net.fc1.weight" is the weight of "net.fc", number 1. Its layer's tensors have the same stem
 * and numbers.
 *
 * @param words all of it, in small letters
 */
record TensorName(Optional<Role> role, Convention convention, String stem, List<Long> numbers, List<String> words) {
    /** As layers are counted: by their numbers where they have the same stem; "dense" comes before "dense_1". */
    static final Comparator<TensorName> ORDER =
            Comparator.comparing(TensorName::stem).thenComparing((one, other) -> one.byNumbers(other));

    /** What trainers keep beside a net. */
    private static final Set<String> TRAINERS = Set.of(
            "optimizer",
            "optim",
            "adam",
            "momentum",
            "momentums",
            "velocity",
            "velocities",
            "grad",
            "grads",
            "gradient",
            "gradients",
            "ema");

    private static final String COUNTED = "vars";

    static TensorName of(String name) {
        List<String> words = new ArrayList<>(NameParts.of(name));
        List<String> small = words.stream().map(TensorName::small).toList();
        int last = words.size() - 1;
        if (last > 0 && small.get(last - 1).equals(COUNTED) && NameParts.isNumber(small.get(last))) {
            List<String> layer = words.subList(0, last - 1);
            Optional<Role> role = Role.counted(NameParts.number(small.get(last)));
            return new TensorName(role, Convention.KERAS, joined(layer), counted(layer), small);
        }
        for (int at = last; at >= 0; at--) {
            Optional<Role> role = Role.find(small.get(at));
            if (role.isEmpty()) continue;
            words.remove(at);
            boolean isKept = at > 0
                    && (small.get(at - 1).equals("running") || small.get(at - 1).equals("moving"));
            if (isKept) words.remove(at - 1);
            return new TensorName(role, convention(small, at), joined(words), counted(words), small);
        }
        return new TensorName(Optional.empty(), Convention.NUMPY, joined(words), counted(words), small);
    }

    private static Convention convention(List<String> words, int at) {
        if (words.get(at).equals("weight")) return Convention.PYTORCH;
        boolean isKeras =
                words.get(at).equals("kernel") || at > 0 && words.get(at - 1).equals("moving");
        return isKeras ? Convention.KERAS : Convention.NUMPY;
    }

    /** Whether it is a trainer's, such as Adam's mean of a gradient, which has the shape of the weight. */
    boolean isTrainers() {
        String first = words.isEmpty() ? "" : words.get(0);
        return words.size() > 1 && (first.equals("m") || first.equals("v"))
                || words.stream().anyMatch(TRAINERS::contains);
    }

    boolean has(Set<String> some) {
        return words.stream().anyMatch(some::contains);
    }

    boolean isSameLayer(TensorName other) {
        return stem.equals(other.stem) && numbers.equals(other.numbers);
    }

    private int byNumbers(TensorName other) {
        for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
            int order = Long.compare(numbers.get(i), other.numbers.get(i));
            if (order != 0) return order;
        }
        return Integer.compare(numbers.size(), other.numbers.size());
    }

    private static String joined(List<String> words) {
        return String.join(
                ".", words.stream().filter(word -> !NameParts.isNumber(word)).toList());
    }

    private static List<Long> counted(List<String> words) {
        return words.stream().filter(NameParts::isNumber).map(NameParts::number).toList();
    }

    /** Of the letters of code alone, which is the same in every language. */
    private static String small(String word) {
        StringBuilder small = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            small.append(sign >= 'A' && sign <= 'Z' ? (char) (sign + 32) : sign);
        }
        return small.toString();
    }
}
