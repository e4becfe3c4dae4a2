package backprop.ui.graph.scene;

import backprop.graph.Difference;
import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.Propagation;
import backprop.graph.Step;
import backprop.graph.StepState;
import backprop.graph.predict.Level;
import backprop.graph.predict.Question;
import java.util.List;
import java.util.Optional;

/**
 * What is to be seen after a number of steps.
 *
 * @param count steps made, 0 to their number
 * @param level of Predict, while something is asked here or later
 * @param questions that are the student's to answer, and not shown yet
 * @param beside what this is compared with while an input is dragged
 */
public record StepView(
        Propagation propagation,
        int count,
        Optional<Level> level,
        List<Question> questions,
        StepState known,
        Optional<Difference> beside) {

    public static StepView of(Propagation propagation, int count) {
        return view(propagation, count, propagation.after(count));
    }

    /** Steps of another order than that of the pass, the last of them at work. */
    public static StepView at(Propagation propagation, StepState known) {
        return view(propagation, known.count(), known);
    }

    /** What is known, while no node is at work. */
    public static StepView still(Propagation propagation, StepState known) {
        return view(propagation, 0, known);
    }

    private static StepView view(Propagation propagation, int count, StepState known) {
        return new StepView(propagation, count, Optional.empty(), List.of(), known, Optional.empty());
    }

    /** While a level of Predict asks this, and only so many steps may be seen. */
    public StepView asking(Level level, List<Question> questions, int known) {
        return new StepView(propagation, count, Optional.of(level), questions, propagation.after(known), beside);
    }

    public StepView beside(Optional<Difference> other) {
        return new StepView(propagation, count, level, questions, known, other);
    }

    public boolean asked() {
        return !questions.isEmpty();
    }

    /** The gradients of the inputs are asked, and no step is. */
    public boolean asksInputs() {
        return asked() && level.filter(Level::countsEach).isPresent();
    }

    public Optional<Step> step() {
        if (count == 0 || asksInputs()) return Optional.empty();
        return asked() ? Optional.of(propagation.steps().get(count - 1)) : known.step();
    }

    /** Which way the step goes; questions about the inputs are about the way back. */
    public Phase phase() {
        if (asksInputs()) return Phase.BACKWARD;
        return step().map(Step::phase).orElse(Phase.FORWARD);
    }

    /** The rules of the steps back that are not made yet would give away what will be asked. */
    public boolean hidesRules() {
        return level.isPresent() && !level.get().showsRule();
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
