package backprop.graph.predict;

import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.Propagation;
import backprop.graph.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A level on one pass through a graph: which questions stand at which step, and which steps may be seen while they do. Steps are
 * counted as Propagation.after does, 0 being the start.
 */
public record Exercise(Propagation propagation, Level level, Score score) {
    /** What is still to be answered after so many steps. */
    public List<Question> questions(int count) {
        List<Question> asked = all(count);
        return asked.stream().allMatch(question -> isSettled(count, question)) ? List.of() : asked;
    }

    private List<Question> all(int count) {
        if (count == 0) return List.of();
        Step step = propagation.steps().get(count - 1);
        boolean back = step.phase() == Phase.BACKWARD;
        return switch (level) {
            case PRODUCT -> Question.of(step);
            case LOCAL -> step instanceof Step.Backward backward ? Question.locals(backward) : List.of();
            case BLIND -> back ? Question.of(step) : List.of();
            case GRADIENT -> back ? inputs() : List.of();
        };
    }

    private List<Question> inputs() {
        List<Question> asked = new ArrayList<>();
        for (Node input : propagation.graph().inputs())
            asked.addAll(Question.one(input, Question.Kind.GRADIENT, propagation.gradient(input)));
        return asked;
    }

    /** How many steps may be seen after so many: without that which is asked, or without any step back. */
    public int known(int count) {
        if (questions(count).isEmpty()) return count;
        return level == Level.GRADIENT ? ahead() : count - 1;
    }

    /** Something is asked here or later, so that what would give it away is not to be seen yet. */
    public boolean isOpen(int count) {
        for (int later = count; later <= propagation.steps().size(); later++) {
            if (!questions(later).isEmpty()) return true;
        }
        return false;
    }

    /** Where one comes to who wants to go so far. */
    public int reach(int from, int wanted) {
        if (wanted < from) return level == Level.GRADIENT && place(wanted) != wanted ? ahead() : wanted;
        if (!level.waits()) return wanted;
        for (int count = from; count <= wanted; count++) {
            if (!questions(count).isEmpty()) return place(count);
        }
        return wanted;
    }

    /** Where what is asked after so many steps is asked: the gradients of the inputs at the end. */
    public int place(int count) {
        boolean asked = level == Level.GRADIENT && !questions(count).isEmpty();
        return asked ? propagation.steps().size() : count;
    }

    /** An attempt at what is asked after so many steps, with what was right of it and what wrong; the rest was left out. */
    public void attempt(int count, List<Question> right, List<Question> wrong) {
        if (level.countsEach()) {
            right.forEach(question -> score.attempt(item(count, question), true));
            wrong.forEach(question -> score.attempt(item(count, question), false));
        } else if (!wrong.isEmpty()) {
            score.attempt(count, false);
        } else if (right.size() == all(count).size()) {
            score.attempt(count, true);
        }
    }

    /** The answers are shown. */
    public void giveUp(int count) {
        all(count).forEach(question -> score.giveUp(item(count, question)));
    }

    private boolean isSettled(int count, Question question) {
        return score.isSettled(item(count, question));
    }

    /** What counts once: a step, or the gradient of an input. */
    private int item(int count, Question question) {
        return level.countsEach() ? question.node().index() : count;
    }

    private int ahead() {
        int ahead = 0;
        while (propagation.steps().get(ahead).phase() == Phase.FORWARD) ahead++;
        return ahead;
    }
}
