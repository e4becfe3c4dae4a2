package backprop.weights.foreign;

import backprop.weights.TensorEntry;
import backprop.weights.foreign.ForeignNetException.Problem;
import backprop.weights.foreign.Groups.Group;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Layers that the lab does not have, by the names and the shapes of their tensors. */
final class Kinds {
    private static final Set<String> RECURRENT = Set.of("lstm", "gru", "rnn", "recurrent", "hh");
    private static final Set<String> ATTENTION = Set.of("attn", "attention", "mha");
    private static final Set<String> EMBEDDING = Set.of("embed", "embedding", "embeddings", "emb", "wte", "wpe");
    private static final Set<String> NORMALIZATION =
            Set.of("norm", "normalization", "layernorm", "ln", "groupnorm", "rmsnorm", "bn", "batchnorm");

    private Kinds() {}

    /** @throws ForeignNetException for the first of another kind, and for the first that lacks its matrix */
    static void requireOurs(List<Group> groups) {
        for (Group group : groups) if (!group.isNormalization()) requireOurs(group);
        for (Group group : groups) if (!group.isNormalization() && !group.isMatrix()) requireNoLayer(group, groups);
    }

    /** Layers of the same stem are counted together: where W1 has a matrix, W2 has to have one, and b2 belongs to it. */
    private static void requireNoLayer(Group group, List<Group> groups) {
        boolean isCounted = groups.stream()
                .anyMatch(other -> other.isMatrix()
                        && other.name().stem().equals(group.name().stem()));
        Optional<TensorEntry> weight = group.part(Role.WEIGHT), bias = group.part(Role.BIAS);
        boolean isOnly = groups.stream().noneMatch(Group::isMatrix);
        if (weight.isPresent() && (isCounted || isOnly || bias.isPresent())) throw about(Problem.SHAPE, weight.get());
        if (isCounted && bias.isPresent())
            throw ForeignNetException.about(Problem.NO_WEIGHTS_OF, bias.get().name(), "", "");
    }

    private static void requireOurs(Group group) {
        Optional<TensorEntry> weight = group.part(Role.WEIGHT);
        TensorName name = group.name();
        if (group.isMatrix()) {
            Optional<Problem> problem = problem(name, weight.get());
            if (problem.isPresent()) throw about(problem.get(), weight.get());
        } else if (isNormalization(group)) {
            throw ForeignNetException.about(Problem.NORMALIZATION, group.anyName(), "", "");
        }
    }

    private static boolean isNormalization(Group group) {
        boolean learns =
                group.part(Role.GAMMA).isPresent() && group.part(Role.BETA).isPresent();
        boolean scales =
                group.part(Role.WEIGHT).isPresent() || group.part(Role.GAMMA).isPresent();
        return learns || scales && group.name().has(NORMALIZATION);
    }

    private static int count(Group group, Role role) {
        return group.part(role).map(TensorEntry::count).orElse(-1);
    }

    private static Optional<Problem> problem(TensorName name, TensorEntry weight) {
        if (name.has(RECURRENT)) return Optional.of(Problem.RECURRENT);
        if (name.has(ATTENTION)) return Optional.of(Problem.ATTENTION);
        if (name.has(EMBEDDING)) return Optional.of(Problem.EMBEDDING);
        int dimensions = weight.shape().size();
        boolean isConvolution = dimensions > 3 || name.words().stream().anyMatch(word -> word.startsWith("conv"));
        if (dimensions > 2) return Optional.of(isConvolution ? Problem.CONVOLUTION : Problem.SHAPE);
        return weight.isReadable() ? Optional.empty() : Optional.of(Problem.QUANTIZED);
    }

    private static ForeignNetException about(Problem problem, TensorEntry weight) {
        String found = problem == Problem.QUANTIZED ? weight.type() : ForeignNetException.lengths(weight.shape());
        return ForeignNetException.about(problem, weight.name(), "", found);
    }
}
