package backprop.ui.classroom.question;

import backprop.lesson.Question;
import backprop.lesson.Wording;
import backprop.lesson.page.GraphLink;
import backprop.ui.dom.Texts;
import backprop.ui.lesson.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A question of the lesson plans.
 *
 * @param key of its words
 * @param options how many it has to choose from; 0 for a number
 * @param right the right option, from 0, or the right number
 * @param address of the situation whose next gradient is asked; empty for others
 */
record PreparedQuestion(String key, int options, double right, String address) {
    static final List<PreparedQuestion> ALL = List.of(
            choice("plus", 4, 0),
            gradient("apples", "/graph/?preset=apples&step=4"),
            choice("tax", 3, 1),
            number("branch", 2.7),
            gradient("chain", "/graph/?preset=chain-rule&step=3"),
            choice("relu", 4, 0),
            number("softmax", -0.3),
            choice("zero", 3, 0),
            choice("rate", 4, 1),
            choice("padding", 4, 0));

    private static PreparedQuestion choice(String key, int options, int right) {
        return new PreparedQuestion(key, options, right, "");
    }

    private static PreparedQuestion number(String key, double right) {
        return new PreparedQuestion(key, 0, right, "");
    }

    private static PreparedQuestion gradient(String key, String address) {
        return new PreparedQuestion(key, 0, Double.NaN, address);
    }

    /** In the language of the moment. */
    String words() {
        return Texts.text("board.prepared." + key);
    }

    private static Wording inBoth(String key) {
        return new Wording(Texts.in("en", key), Texts.in("zh", key));
    }

    Optional<Question> question() {
        if (!address.isEmpty())
            return new GraphLink(Query.of(address)).next(address).map(Question.class::cast);
        String asked = "board.prepared." + key;
        Wording text = inBoth(asked);
        if (options == 0) return Optional.of(new Question.AnyNumber(text, OptionalDouble.of(right)));
        List<Wording> all = new ArrayList<>();
        for (int i = 1; i <= options; i++) all.add(inBoth(asked + "." + i));
        return Optional.of(new Question.Choice(text, all, OptionalDouble.of(right)));
    }
}
