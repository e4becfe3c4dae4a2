package backprop.graph.predict;

import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.Step;
import java.util.List;
import java.util.Optional;

/**
 * What a student can say before it is shown.
 *
 * @param node whose value or gradient it is, or to which the local derivative is taken
 * @param edge of the way back on which it is asked; none for a value, and for a gradient that has all its parts
 */
public record Question(Node node, Optional<Edge> edge, Kind kind, double answer) {
    private static final double RELATIVE = 0.01, ABSOLUTE = 1e-12;

    /** What kind of number is asked. */
    public enum Kind {
        VALUE,
        /** What flows along the edge; without one, all that comes to the node. */
        GRADIENT,
        /** Of the edge's end by its beginning. */
        LOCAL
    }

    /** One for each number that the step brings; none for what is not a finite number. */
    public static List<Question> of(Step step) {
        if (step instanceof Step.Backward backward)
            return backward.flows().stream()
                    .filter(flow -> isFinite(flow.downstream()))
                    .map(flow -> along(flow, Kind.GRADIENT, flow.downstream()))
                    .toList();
        return step instanceof Step.Seed seed
                ? one(step.node(), Kind.GRADIENT, seed.gradient())
                : one(step.node(), Kind.VALUE, step.value());
    }

    /** The local derivatives of a step back, where all that is made of them is a finite number. */
    static List<Question> locals(Step.Backward step) {
        return step.flows().stream()
                .filter(flow -> isFinite(flow.local()) && isFinite(flow.downstream()))
                .map(flow -> along(flow, Kind.LOCAL, flow.local()))
                .toList();
    }

    private static Question along(EdgeGradient flow, Kind kind, double answer) {
        return new Question(flow.edge().from(), Optional.of(flow.edge()), kind, answer);
    }

    /** None if the answer is no finite number. */
    static List<Question> one(Node node, Kind kind, double answer) {
        return isFinite(answer) ? List.of(new Question(node, Optional.empty(), kind, answer)) : List.of();
    }

    public Phase phase() {
        return kind == Kind.VALUE ? Phase.FORWARD : Phase.BACKWARD;
    }

    /** Within 1 %, so that three significant digits are always enough. */
    public boolean accepts(double given) {
        return Math.abs(given - answer) <= Math.max(RELATIVE * Math.abs(answer), ABSOLUTE);
    }

    /** Right but for its sign. */
    public boolean hasWrongSign(double given) {
        return !accepts(given) && accepts(-given);
    }

    private static boolean isFinite(double x) {
        return x - x == 0;
    }
}
