package backprop.graph;

import java.util.List;
import java.util.Optional;

/** One press of the key: a node computes its value, or passes its gradient back. */
public sealed interface Step {
    /** The node at work. */
    Node node();

    /** Of the node at work; known in both phases. */
    double value();

    Phase phase();

    /** z = f(x, y), operands being x and y. */
    record Forward(Node node, List<Double> operands, double value, Optional<NumericProblem> problem) implements Step {
        @Override
        public Phase phase() {
            return Phase.FORWARD;
        }
    }

    /** The way back begins: the gradient of the output with respect to itself is 1; NaN if the output is no finite number. */
    record Seed(Node node, double value) implements Step {
        @Override
        public Phase phase() {
            return Phase.BACKWARD;
        }

        public double gradient() {
            return NumericProblem.isFinite(value) ? 1 : Double.NaN;
        }
    }

    /** Upstream is the node's gradient, now complete; a flow for each operand that is not a constant. */
    record Backward(Node node, List<Double> operands, double value, double upstream, List<EdgeGradient> flows)
            implements Step {
        @Override
        public Phase phase() {
            return Phase.BACKWARD;
        }
    }
}
