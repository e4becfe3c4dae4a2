package backprop.ui.draw;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.widget.Answer;
import org.teavm.jso.dom.html.HTMLElement;

/** Beside the answer, why it is not to be relied on: between which two digits the net hesitates, or that it is none. */
final class Hesitation {
    private static final double SURE = 0.8;

    private final HTMLElement sentence = Elements.byId("hesitation");

    void show(float[] probabilities) {
        Answer answer = Answer.of(probabilities);
        DomUpdate.hidden(sentence, answer.probability() >= SURE);
        if (answer.probability() >= SURE) return;
        int less = Math.min(answer.digit(), answer.next());
        int more = Math.max(answer.digit(), answer.next());
        String pair = "draw.hesitates." + less + "-" + more;
        Texts.show(
                sentence,
                Texts.has(pair) ? pair : "draw.hesitates",
                Integer.toString(answer.digit()),
                Integer.toString(answer.next()));
    }

    /** Why the net's certainty about what is no digit says nothing. */
    void showNoProof(float[] probabilities) {
        DomUpdate.hidden(sentence, false);
        Texts.show(
                sentence,
                "draw.refused.why",
                LocalNumbers.percent(Answer.of(probabilities).probability()));
    }

    void clear() {
        DomUpdate.hidden(sentence, true);
    }
}
