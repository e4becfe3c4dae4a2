package backprop.ui.classroom.board;

import backprop.lesson.ClassQuestion;
import backprop.lesson.Question;
import backprop.lesson.Wording;
import backprop.lesson.page.AnswerBars;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Shares;
import backprop.ui.dom.Texts;
import backprop.ui.lesson.NodeName;
import backprop.ui.lesson.Place;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** The question, large; how many have answered; and, once it is revealed, what: each time it was asked, side by side. */
final class QuestionView {
    private final HTMLElement root = Elements.byId("asked");
    private final HTMLElement none = Elements.byId("no-question");
    private final HTMLElement text = Elements.byId("asked-text");
    private final HTMLElement link = Elements.byId("asked-link");
    private final HTMLElement options = Elements.byId("asked-options");
    private final HTMLElement answered = Elements.byId("answered");
    private final HTMLElement words = Elements.byId("answered-words");
    private final HTMLElement bar = Elements.byId("answered-bar");
    private final HTMLElement distributions = Elements.byId("distributions");

    void show(Optional<ClassQuestion> question, int students) {
        boolean isThere = question.isPresent() && question.get().phase() != ClassQuestion.Phase.CLOSED;
        DomUpdate.hidden(root, !isThere);
        DomUpdate.hidden(none, isThere);
        if (isThere) show(question.get(), students);
    }

    private void show(ClassQuestion question, int students) {
        Question asked = question.question();
        boolean isRevealed = question.phase() == ClassQuestion.Phase.REVEALED;
        showQuestion(asked);
        DomUpdate.hidden(options, isRevealed || !(asked instanceof Question.Choice));
        int all = Math.max(students, question.answered());
        DomUpdate.text(answered, Integer.toString(question.answered()));
        Texts.show(words, "board.answered", Integer.toString(all));
        DomUpdate.attribute(bar, "max", Integer.toString(Math.max(1, all)));
        DomUpdate.attribute(bar, "value", Integer.toString(question.answered()));
        HTMLElement fresh = Elements.create("div");
        int rounds = isRevealed ? question.rounds().size() : 0;
        for (int i = 0; i < rounds; i++) {
            AnswerBars bars = AnswerBars.of(asked, question.rounds().get(i), Texts.language());
            Markup.put(fresh, RoundBars.of(title(i, rounds), asked, bars));
        }
        DomUpdate.children(distributions, fresh);
        Shares.set(distributions);
    }

    private void showQuestion(Question asked) {
        DomUpdate.hidden(link, !(asked instanceof Question.NextGradient));
        if (asked instanceof Question.NextGradient gradient) {
            Texts.show(text, "board.question.gradient", NodeName.of(gradient));
            DomUpdate.attribute(link, "href", Place.address(gradient.address()));
        } else if (asked instanceof Question.AnyNumber number) {
            words(number.text().in(Texts.language()));
        } else if (asked instanceof Question.Choice choice) {
            words(choice.text().in(Texts.language()));
            list(Wording.in(Texts.language(), choice.options()));
        }
    }

    private void words(String question) {
        text.removeAttribute("data-text");
        DomUpdate.text(text, question);
    }

    private void list(List<String> all) {
        HTMLElement fresh = Elements.create("ol");
        for (int i = 0; i < all.size(); i++)
            Markup.put(
                    fresh,
                    Markup.put(
                            Markup.html("li"),
                            Markup.put(Markup.html("i"), RoundBars.letter(i)),
                            Markup.put(Markup.html("span"), all.get(i))));
        DomUpdate.children(options, fresh);
    }

    private static String title(int round, int rounds) {
        if (rounds == 1) return Texts.text("board.round.one");
        if (round == 0) return Texts.text("board.round.first");
        if (round == 1) return Texts.text("board.round.second");
        return Texts.text("board.round.nth", Integer.toString(round + 1));
    }
}
