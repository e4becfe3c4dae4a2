package backprop.ui.train.results;

import backprop.data.Dataset;
import backprop.session.protocol.Event;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** What each unit of the first layer looks for: its weights as a picture of 28×28. */
final class WeightPictures {
    private static final int ACROSS = 10, MOST = 100;

    private final HTMLCanvasElement canvas = Elements.byId("weights");
    private final HTMLElement note = Elements.byId("weights-note");
    private final SignedHeatmap picture = new SignedHeatmap(canvas);

    void show(Event.FirstWeights first, int units) {
        int shown = Math.min(MOST, first.weights().length / (Dataset.PIXELS));
        float[] weights = java.util.Arrays.copyOf(first.weights(), shown * Dataset.PIXELS);
        double most = SignedHeatmap.most(weights);
        picture.show(weights, Dataset.SIDE, Dataset.SIDE, shown, ACROSS, most);
        String limit = backprop.ui.dom.LocalNumbers.fixed(most, most < 0.1 ? 3 : 2);
        Elements.byId("weights-least").setInnerText("−" + limit);
        Elements.byId("weights-most").setInnerText(limit);
        if (shown < units) Texts.say(note, "train.weights.first", "" + shown, "" + units);
        else Texts.say(note, "train.weights.note", "" + units);
        canvas.setAttribute("aria-label", Texts.text("train.weights.label", "" + shown, "" + first.iteration()));
    }
}
