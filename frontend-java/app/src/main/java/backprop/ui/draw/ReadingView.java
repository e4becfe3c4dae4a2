package backprop.ui.draw;

import backprop.browser.callback.Callback;
import backprop.data.nondigit.DrawingKind;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.widget.Answer;
import backprop.ui.widget.ProbabilityBars;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** What the net reads: the digit, how sure it is, ten bars. */
public final class ReadingView {
    private static final int QUIET_MILLISECONDS = 600;

    private static final String REFUSED = "data-refused";

    private final HTMLElement reading = Elements.byId("reading");
    private final HTMLElement prediction = Elements.byId("prediction");
    private final HTMLElement confidence = Elements.byId("confidence");
    private final HTMLElement spoken = Elements.byId("spoken");
    private final ProbabilityBars bars = new ProbabilityBars(Elements.byId("probabilities"));
    private int timer;

    public void show(float[] probabilities) {
        Answer answer = Answer.of(probabilities);
        reading.removeAttribute(REFUSED);
        bars.show(probabilities);
        DomUpdate.text(prediction, Integer.toString(answer.digit()));
        Texts.clear(confidence);
        DomUpdate.text(confidence, LocalNumbers.percent(answer.probability()));
        announce("net.spoken", Integer.toString(answer.digit()), LocalNumbers.percent(answer.probability()));
    }

    /** It is no digit; the bars still show what the net claims. */
    void reject(DrawingKind kind, float[] probabilities) {
        Answer answer = Answer.of(probabilities);
        String seen = "draw.refused." + kind.key();
        reading.setAttribute(REFUSED, kind.key());
        DomUpdate.text(prediction, "?");
        Texts.show(confidence, seen);
        announce(
                "draw.refused.spoken",
                Texts.text(seen),
                Integer.toString(answer.digit()),
                LocalNumbers.percent(answer.probability()));
    }

    /** Nothing is read: the pad is blank, or no net is there yet. */
    public void clear() {
        reading.removeAttribute(REFUSED);
        bars.clear();
        DomUpdate.text(prediction, "–");
        Texts.clear(confidence);
        announce("net.spoken.blank");
    }

    /** To a screen reader, once the pen rests: not every stroke event is worth a sentence. */
    private void announce(String key, String... parameters) {
        stop(timer);
        timer = later(() -> Texts.show(spoken, key, parameters), QUIET_MILLISECONDS);
    }

    @JSBody(
            params = {"then", "milliseconds"},
            script = "return setTimeout(then, milliseconds);")
    private static native int later(Callback then, int milliseconds);

    @JSBody(params = "timer", script = "clearTimeout(timer);")
    private static native void stop(int timer);
}
