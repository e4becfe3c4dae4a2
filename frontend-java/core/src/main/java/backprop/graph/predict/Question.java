package backprop.graph.predict;

import backprop.graph.EdgeGradient;
import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.Step;
import java.util.List;

/** What a student can say before it is shown: the value of a node, or the gradient that flows to it along one edge. */
public record Question(Node node, Phase phase, double answer) {
    private static final double RELATIVE = 0.01, ABSOLUTE = 1e-12;

    /** One for each number that the step brings; none for what is not a finite number. */
    public static List<Question> of(Step step) {
        if (step instanceof Step.Backward backward)
            return backward.flows().stream()
                    .filter(flow -> isFinite(flow.downstream()))
                    .map(Question::of)
                    .toList();
        double answer = step instanceof Step.Seed seed ? seed.gradient() : step.value();
        return isFinite(answer) ? List.of(new Question(step.node(), step.phase(), answer)) : List.of();
    }

    private static Question of(EdgeGradient flow) {
        return new Question(flow.edge().from(), Phase.BACKWARD, flow.downstream());
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
