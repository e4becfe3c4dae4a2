package backprop.ui.draw;

import backprop.data.Dataset;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.InView;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.widget.Answer;
import backprop.ui.widget.PixelGrid;
import org.teavm.jso.dom.html.HTMLElement;

/** What the net sees and reads, small, above the answers once the pad and the questions are out of sight; it leads back. */
final class PadCopy {
    private final HTMLElement copy = Elements.byId("pad-copy");
    private final PixelGrid seen = new PixelGrid(Elements.byId("pad-copy-seen"));
    private final HTMLElement digit = Elements.byId("pad-copy-digit");
    private final HTMLElement confidence = Elements.byId("pad-copy-confidence");

    PadCopy(HTMLElement pad) {
        HTMLElement questions = (HTMLElement) Elements.byId("look-inside").getParentNode();
        InView.observeAbove(questions, isAbove -> DomUpdate.hidden(copy, !isAbove));
        copy.addEventListener("click", event -> {
            pad.scrollIntoView();
            pad.focus();
        });
    }

    void show(byte[] pixels) {
        seen.show(pixels, Dataset.SIDE);
    }

    void read(float[] probabilities) {
        Answer answer = Answer.of(probabilities);
        DomUpdate.text(digit, Integer.toString(answer.digit()));
        DomUpdate.text(confidence, LocalNumbers.percent(answer.probability()));
    }

    void reject() {
        DomUpdate.text(digit, "?");
        DomUpdate.text(confidence, "");
    }

    void clear() {
        seen.clear();
    }

    void readNothing() {
        DomUpdate.text(digit, "–");
        DomUpdate.text(confidence, "");
    }
}
