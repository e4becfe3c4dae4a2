package backprop.ui.draw;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.widget.Answer;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** Beside the answer: what comes next, and whether the label of a test digit agrees. */
final class SecondLook {
    private final HTMLElement runnerUp = Elements.byId("runner-up");
    private final HTMLElement verdict = Elements.byId("true-label");
    private final HTMLElement verdictText = Elements.byId("true-label-text");

    void show(float[] probabilities, Optional<TestDigit> digit) {
        Answer answer = Answer.of(probabilities);
        Texts.show(
                runnerUp,
                "draw.runner-up",
                Integer.toString(answer.next()),
                LocalNumbers.percent(answer.nextProbability()));
        DomUpdate.hidden(verdict, digit.isEmpty());
        digit.ifPresent(test -> showVerdict(test.label(), answer.digit()));
    }

    /** Of what is no digit: what the net claims all the same. */
    void showClaim(float[] probabilities) {
        Answer answer = Answer.of(probabilities);
        Texts.show(
                runnerUp,
                "draw.refused.claim",
                Integer.toString(answer.digit()),
                LocalNumbers.percent(answer.probability()));
    }

    void clear() {
        Texts.clear(runnerUp);
        DomUpdate.hidden(verdict, true);
    }

    private void showVerdict(int truth, int answer) {
        boolean right = truth == answer;
        DomUpdate.attribute(verdict, "data-verdict", right ? "right" : "wrong");
        Texts.show(verdictText, right ? "draw.label.right" : "draw.label.wrong", Integer.toString(truth));
    }
}
