package backprop.lesson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often which value was answered, the smallest first; of a choice every option, also those that nobody took. */
public record Distribution(List<Group> groups) {
    /** @param count how many gave this value */
    public record Group(double value, int count) {}

    public Distribution {
        groups = List.copyOf(groups);
    }

    /** What counts as right is counted as the right value. */
    static Distribution of(Question question, Collection<Double> values) {
        Map<Double, Integer> counts = new TreeMap<>();
        if (question instanceof Question.Choice choice) {
            for (int option = 0; option < choice.options().size(); option++) counts.put((double) option, 0);
        }
        for (double value : values) {
            double counted = question.accepts(value) ? question.right().getAsDouble() : value;
            counts.merge(counted + 0.0, 1, Integer::sum);
        }
        List<Group> groups = new ArrayList<>();
        counts.forEach((value, count) -> groups.add(new Group(value, count)));
        return new Distribution(groups);
    }

    public int total() {
        return groups.stream().mapToInt(Group::count).sum();
    }
}
