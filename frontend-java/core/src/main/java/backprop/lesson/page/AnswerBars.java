package backprop.lesson.page;

import backprop.lesson.Distribution;
import backprop.lesson.Question;
import backprop.number.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A distribution as bars: of a choice all options in their order; of numbers the most frequent, the right one among them, and the rest as one. */
public record AnswerBars(List<Bar> bars, int total) {
    static final int MOST = 7;

    /** @param words the option, or the number; empty for others */
    public record Bar(String words, int count, boolean isRight, boolean isOthers) {}

    public AnswerBars {
        bars = List.copyOf(bars);
    }

    /** @param language in which options are called */
    public static AnswerBars of(Question question, Distribution distribution, String language) {
        List<Distribution.Group> groups = new ArrayList<>(distribution.groups());
        if (!(question instanceof Question.Choice)) {
            groups.sort(Comparator.comparing((Distribution.Group group) -> !question.accepts(group.value()))
                    .thenComparing(group -> -group.count()));
        }
        List<Bar> bars = new ArrayList<>();
        int others = 0;
        for (Distribution.Group group : groups) {
            if (bars.size() == MOST) others += group.count();
            else bars.add(bar(question, group, language));
        }
        if (others > 0) bars.add(new Bar("", others, false, true));
        return new AnswerBars(bars, distribution.total());
    }

    private static Bar bar(Question question, Distribution.Group group, String language) {
        return new Bar(words(question, group.value(), language), group.count(), question.accepts(group.value()), false);
    }

    /** How many are right. */
    public int right() {
        return bars.stream().filter(Bar::isRight).mapToInt(Bar::count).sum();
    }

    /** An answer as it is shown. */
    public static String words(Question question, double value, String language) {
        if (question instanceof Question.Choice choice)
            return choice.options().get((int) value).in(language);
        return Numbers.formatShort(value).replace('-', '\u2212');
    }
}
