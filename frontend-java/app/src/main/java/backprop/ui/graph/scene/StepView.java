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

    /** Steps of another order than that of the pass, the last of them at work. */
    public static StepView at(Propagation propagation, StepState known) {
        return new StepView(propagation, known.count(), false, known);
    }

    /** What is known, while no node is at work. */
    public static StepView still(Propagation propagation, StepState known) {
        return new StepView(propagation, 0, false, known);
    }

    public Optional<Step> step() {
        if (count == 0) return Optional.empty();
        return asked ? Optional.of(propagation.steps().get(count - 1)) : known.step();
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
