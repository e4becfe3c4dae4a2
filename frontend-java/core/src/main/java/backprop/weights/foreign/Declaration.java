package backprop.weights.foreign;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.ArchitectureException;
import backprop.weights.NetworkFile;
import backprop.weights.foreign.ForeignNetException.Problem;
import java.util.Map;
import java.util.Optional;

/**
 * What a file's metadata say of its layers.
 *
 * @param architecture none where the file names none, or only a word of its own such as MLP
 * @param isAssumed whether an activation had to be assumed, should there be a place for one
 */
record Declaration(Optional<Architecture> architecture, Optional<Activation> activation, boolean isAssumed) {
    /** @param chosen what a person says, where the file says nothing */
    static Declaration of(Map<String, String> metadata, Optional<Activation> chosen) {
        String word = metadata.getOrDefault(NetworkFile.ACTIVATION, "").strip().toLowerCase(java.util.Locale.ROOT);
        boolean isAssumed = word.isEmpty();
        Optional<Activation> activation = isAssumed ? Optional.of(chosen.orElse(Activation.RELU)) : activation(word);
        String sizes = metadata.getOrDefault(NetworkFile.ARCHITECTURE, "").strip();
        boolean isOurs = !sizes.isEmpty() && sizes.charAt(0) >= '0' && sizes.charAt(0) <= '9';
        if (!isOurs) return new Declaration(Optional.empty(), activation, isAssumed);
        try {
            Architecture net = Architecture.parse(sizes, activation);
            boolean isWhole = net.equals(Architecture.parse(sizes, Optional.empty()));
            return new Declaration(Optional.of(net), activation, isAssumed && !isWhole);
        } catch (ArchitectureException e) {
            throw ForeignNetException.found(Problem.ARCHITECTURE, sizes);
        }
    }

    private static Optional<Activation> activation(String word) {
        return switch (word) {
            case "none", "linear", "identity" -> Optional.empty();
            case "logistic" -> Optional.of(Activation.SIGMOID);
            default ->
                Optional.of(
                        Activation.find(word).orElseThrow(() -> ForeignNetException.found(Problem.ACTIVATION, word)));
        };
    }
}
