package backprop.ui.lesson;

import backprop.lesson.ClassQuestion;
import backprop.lesson.Distribution;
import backprop.lesson.Question;
import backprop.lesson.page.AnswerBars;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Shares;
import backprop.ui.dom.Texts;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** What the class has answered, once it is revealed, and whether one's own answer was right. */
final class Outcome {
    private final HTMLElement root;

    Outcome(HTMLElement root) {
        this.root = root;
    }

    void show(ClassQuestion question) {
        boolean isRevealed = question.phase() == ClassQuestion.Phase.REVEALED
                && !question.rounds().isEmpty();
        root.setHidden(!isRevealed);
        Markup.empty(root);
        if (!isRevealed) return;
        verdict(question);
        List<Distribution> rounds = question.rounds();
        AnswerBars bars = AnswerBars.of(question.question(), rounds.get(rounds.size() - 1), Texts.language());
        Element list = Markup.html("ol");
        boolean isChoice = question.question() instanceof Question.Choice;
        for (int i = 0; i < bars.bars().size(); i++)
            Markup.put(list, row(bars.bars().get(i), isChoice ? (char) ('A' + i) + " · " : "", bars.total()));
        Markup.put(root, list);
        Shares.set(root);
    }

    private void verdict(ClassQuestion question) {
        Question asked = question.question();
        if (asked.right().isEmpty()) return;
        String right = AnswerBars.words(asked, asked.right().getAsDouble(), Texts.language());
        HTMLElement verdict = Elements.create("p");
        boolean has = question.yours().isPresent();
        boolean isRight = has && asked.accepts(question.yours().getAsDouble());
        verdict.setClassName(!has ? "verdict" : isRight ? "verdict right" : "verdict wrong");
        if (isRight) Texts.show(verdict, "lesson.right");
        else Texts.show(verdict, has ? "lesson.wrong" : "lesson.right-is", right);
        Markup.put(root, verdict);
    }

    private static Element row(AnswerBars.Bar bar, String before, int total) {
        Element row = Markup.html("li", "class", bar.isRight() ? "is-right" : "");
        String words = bar.isOthers() ? Texts.text("lesson.others") : bar.words();
        Element fill = Markup.html("i", Shares.NAME, Double.toString(total == 0 ? 0 : (double) bar.count() / total));
        return Markup.put(
                row,
                Markup.put(Markup.html("span"), (bar.isRight() ? "✓ " : "") + before + words),
                Markup.put(Markup.html("span"), Integer.toString(bar.count())),
                Markup.put(Markup.html("span", "class", "bar"), fill));
    }
}
