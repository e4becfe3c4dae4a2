package backprop.graph.predict;

import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.Propagation;
import backprop.graph.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A level on one pass through a graph: which questions stand at which step, and which steps may be seen while they do. Steps are
 * counted as Propagation.after does, 0 being the start.
 */
public record Exercise(Propagation propagation, Level level, Score score) {
    /** What counts once: at a level that counts each number, a node; else all that is asked after so many steps. */
    public record Item(int count, Node node) {}

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
    public int reachable(int from, int wanted) {
        if (wanted < from) return level == Level.GRADIENT && place(wanted) != wanted ? ahead() : wanted;
        if (!level.isBlocking()) return wanted;
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
    public void reveal(int count) {
        all(count).forEach(question -> score.markShown(item(count, question)));
    }

    /** What is asked after so many steps or more, in its order. */
    public List<Item> items(int count) {
        Map<Integer, Item> items = new LinkedHashMap<>();
        for (int later = count; later <= propagation.steps().size(); later++) {
            int asked = level.countsEach() ? propagation.steps().size() : later;
            for (Question question : all(later))
                items.putIfAbsent(item(later, question), new Item(asked, question.node()));
        }
        return List.copyOf(items.values());
    }

    /** Which of these items were right at the first try; none while one of them is open. */
    public Optional<List<Boolean>> firsts(int count) {
        if (isOpen(count)) return Optional.empty();
        return Optional.of(
                items(count).stream().map(item -> score.isFirst(number(item))).toList());
    }

    /** Whether all of these items were right at last, whatever was missed before; not where an answer was shown, or none is asked. */
    public boolean isAnswered(int count) {
        List<Item> items = items(count);
        return !items.isEmpty() && items.stream().allMatch(item -> score.isAnswered(number(item)));
    }

    private int number(Item item) {
        return level.countsEach() ? item.node().index() : item.count();
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
