package backprop.ui.draw;

import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.net.DigitReader;
import backprop.ui.widget.Answer;
import org.teavm.jso.dom.html.HTMLElement;

/** The sentence under the switch: what the same ink would be read as if the switch stood the other way. */
final class CentringLesson {
    private final HTMLElement sentence = Elements.byId("centring-lesson");

    void show(DigitReader reader, Ink ink, float[] probabilities, boolean centred) {
        DigitImage other = DigitImage.of(ink, centred ? DigitPlacement.AS_DRAWN : DigitPlacement.BY_MASS)
                .orElseThrow();
        Answer answer = Answer.of(reader.read(other.input()));
        boolean same = answer.digit() == Answer.of(probabilities).digit();
        Texts.show(
                sentence,
                "draw.centring." + (centred ? "off" : "on") + (same ? "-same" : "-other"),
                Integer.toString(answer.digit()),
                LocalNumbers.percent(answer.probability()));
    }

    void forBlank() {
        Texts.show(sentence, "draw.centring.blank");
    }

    /** A test digit was centred when the data set was made. */
    void forTestDigit() {
        Texts.show(sentence, "draw.centring.test-digit");
    }
}
