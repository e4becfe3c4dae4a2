package backprop.ui.train.results;

import backprop.data.Dataset;
import backprop.nn.architecture.LayerShape;
import backprop.session.protocol.Event;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.Arrays;
import java.util.List;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** What each unit or filter of the first layer looks for: its weights as a picture of 28×28, or of its window. */
final class WeightPictures {
    private static final int ACROSS = 10, FILTERS_ACROSS = 8;

    private final HTMLCanvasElement canvas = Elements.byId("weights");
    private final HTMLElement note = Elements.byId("weights-note");
    private final SignedHeatmap picture = new SignedHeatmap(canvas);

    void show(Event.FirstWeights first, LayerShape layer) {
        List<Integer> shape = layer.parameters().get(0).shape();
        boolean areFilters = shape.size() == 4;
        int side = areFilters ? shape.get(3) : Dataset.SIDE;
        int units = layer.output().channels();
        int shown = first.weights().length / (side * side);
        float[] weights = Arrays.copyOf(first.weights(), shown * side * side);
        double most = SignedHeatmap.most(weights);
        picture.show(weights, side, side, shown, areFilters ? FILTERS_ACROSS : ACROSS, most);
        String limit = LocalNumbers.fixed(most, most < 0.1 ? 3 : 2);
        Elements.byId("weights-least").setInnerText("−" + limit);
        Elements.byId("weights-most").setInnerText(limit);
        String kind = areFilters ? "train.weights.filters" : "train.weights";
        if (shown < units) Texts.show(note, kind + ".first", "" + shown, "" + units, "" + side);
        else Texts.show(note, kind + ".note", "" + units, "", "" + side);
        canvas.setAttribute("aria-label", Texts.text(kind + ".label", "" + shown, "" + first.iteration()));
    }
}
