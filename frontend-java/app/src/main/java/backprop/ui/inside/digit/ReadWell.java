package backprop.ui.inside.digit;

import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.widget.Answer;
import org.teavm.jso.dom.html.HTMLElement;

/** Of a digit that is read rightly and surely there is little to see: this says so, and what to choose instead. */
public final class ReadWell {
    private static final double SURE = 0.95;

    private final HTMLElement words;
    private final String key;

    /**
     * @param id of the element for the sentence
     * @param key of the sentence: {0} the digit, {1} how sure the net is, {2} another digit to choose
     */
    public ReadWell(String id, String key) {
        words = Elements.byId(id);
        this.key = key;
    }

    /** @param right the answer that is said to be right */
    public void show(float[] probabilities, int right) {
        Answer answer = Answer.of(probabilities);
        if (answer.digit() != right || answer.probability() < SURE) {
            Texts.clear(words);
            return;
        }
        String next = Integer.toString(answer.next());
        Texts.show(words, key, Integer.toString(right), LocalNumbers.percent(answer.probability()), next);
    }
}
