package backprop.weights.foreign;

import backprop.weights.TensorEntry;
import backprop.weights.foreign.ForeignNetException.Problem;
import backprop.weights.foreign.Groups.Group;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Batch normalisation: means and variances, and what is learned in it. */
record Normalization(Group group) {
    int width() {
        return mean().count();
    }

    TensorEntry mean() {
        return group.part(Role.MEAN).orElseThrow();
    }

    /** PyTorch calls it weight, and beta bias; beside a matrix of the same number both are that layer's. */
    private Optional<TensorEntry> gamma() {
        return group.part(Role.GAMMA).or(() -> group.isMatrix() ? Optional.empty() : group.part(Role.WEIGHT));
    }

    private Optional<TensorEntry> beta() {
        return group.part(Role.BETA).or(() -> group.isMatrix() ? Optional.empty() : group.part(Role.BIAS));
    }

    /** By the names that they have here. */
    Map<String, TensorSource> sources(int number) {
        Map<String, TensorSource> sources = new LinkedHashMap<>();
        TensorEntry variance = group.part(Role.VARIANCE).orElseThrow();
        sources.put("gamma" + number, TensorSource.of(vector(gamma(), "gamma")));
        sources.put("beta" + number, TensorSource.of(vector(beta(), "beta")));
        sources.put("mean" + number, TensorSource.of(mean()));
        double added = TensorName.of(variance.name()).convention().epsilonAbove();
        sources.put("variance" + number, new TensorSource(vector(Optional.of(variance), "variance"), false, added));
        return sources;
    }

    private TensorEntry vector(Optional<TensorEntry> part, String name) {
        return part.filter(entry -> entry.count() == width())
                .orElseThrow(() -> ForeignNetException.about(Problem.NORMALIZATION_PART, mean().name(), name, ""));
    }
}
