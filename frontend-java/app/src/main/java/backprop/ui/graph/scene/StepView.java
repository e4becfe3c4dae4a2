package backprop.ui.graph.scene;

import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.Step;
import backprop.graph.StepState;
import java.util.Optional;

/**
 * What is to be seen after a number of steps.
 *
 * @param count steps made, 0 to their number
 * @param asked the result of the last step is the student's to say, and not shown yet
 */
public record StepView(Propagation propagation, int count, boolean asked, StepState known) {
    public static StepView of(Propagation propagation, int count, boolean asked) {
        return new StepView(propagation, count, asked, propagation.after(asked ? count - 1 : count));
    }

    public Optional<Step> step() {
        return count == 0 ? Optional.empty() : Optional.of(propagation.steps().get(count - 1));
    }

    public int steps() {
        return propagation.steps().size();
    }

    public boolean isAtEnd() {
        return count == steps();
    }

    public boolean isAtWork(Node node) {
        return step().isPresent() && step().get().node() == node;
    }
}
