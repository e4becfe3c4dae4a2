package backprop.handout;

import backprop.graph.predict.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who had what right at the first try, question by question.
 *
 * @param students whose codes tell it
 * @param right of these, for each question
 */
public record QuestionTally(Level level, int students, List<Integer> right) {
    public QuestionTally {
        right = List.copyOf(right);
    }

    /** One for each level and number of questions: another number is another beginning. Those first that most students share. */
    static List<QuestionTally> of(List<ResultCode> codes) {
        List<QuestionTally> tallies = new ArrayList<>();
        for (ResultCode code : codes) {
            if (!(code.tries() instanceof Tries.Each each) || each.asked() == 0) continue;
            QuestionTally none = new QuestionTally(
                    code.level(),
                    0,
                    IntStream.range(0, each.asked()).mapToObj(i -> 0).toList());
            int at = 0;
            while (at < tallies.size() && !tallies.get(at).isLike(none)) at++;
            if (at == tallies.size()) tallies.add(none);
            tallies.set(at, tallies.get(at).with(each.firsts()));
        }
        tallies.sort((one, other) -> other.students - one.students);
        return tallies;
    }

    private boolean isLike(QuestionTally other) {
        return level == other.level && right.size() == other.right.size();
    }

    private QuestionTally with(List<Boolean> firsts) {
        List<Integer> sum = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) sum.add(right.get(i) + (firsts.get(i) ? 1 : 0));
        return new QuestionTally(level, students + 1, sum);
    }
}
