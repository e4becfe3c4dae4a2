package backprop.graph;

import java.util.Optional;

/**
 * upstream · local = downstream along one edge, and the gradient of the node it reaches, which grows by downstream.
 *
 * @param before the gradient gathered until now, 0 if this is the first to come
 * @param after before + downstream
 * @param complete no other edge will add to it
 */
public record EdgeGradient(
        Edge edge,
        double local,
        double downstream,
        double before,
        double after,
        boolean first,
        boolean complete,
        Optional<NumericProblem> problem) {}
