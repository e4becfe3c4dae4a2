package backprop.ui.inside.finetune;

import backprop.explain.FineTuneResult;
import backprop.explain.Trace;
import backprop.explain.WeightChange;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.inside.digit.ReadWell;
import backprop.ui.inside.paint.ShortNumbers;
import backprop.ui.inside.paint.WeightNames;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** What a lesson did to the digit it was about: probabilities and loss before and after, and the weights that moved most. */
final class FineTuneView {
    private final BeforeAfter bars = new BeforeAfter(Elements.byId("learn-bars"));
    private final HTMLElement loss = Elements.byId("learn-loss");
    private final ReadWell readWell = new ReadWell("learn-well", "inside.learn.well");
    private final HTMLElement moved = Elements.byId("learn-moved");

    void show(FineTunedNet net, FineTuneResult done, int label) {
        bars.show(done.probabilitiesBefore(), done.probabilitiesAfter(), label);
        readWell.show(done.probabilitiesBefore(), label);
        loss.setInnerText(ShortNumbers.brief(done.lossBefore()) + " → " + ShortNumbers.brief(done.lossAfter()));
        Markup.empty(moved);
        for (WeightChange weight : done.moved()) Markup.put(moved, row(net, weight));
    }

    /** Before a step: the copy reads as it stands. */
    void showNone(FineTunedNet net, float[] input, int label) {
        Trace trace = new Trace(net.tuner.network());
        trace.forward(input);
        float[] probabilities = trace.probabilities().toArray();
        bars.show(probabilities, probabilities, label);
        readWell.show(probabilities, label);
        loss.setInnerText(ShortNumbers.brief(trace.backwardToInput(label)));
        Markup.empty(moved);
    }

    private static Element row(FineTunedNet net, WeightChange weight) {
        Element row = Markup.html("li");
        String name = WeightNames.of(net.architecture(), weight.name(), weight.row(), weight.column());
        Markup.put(row, Markup.put(Markup.html("b"), name));
        String numbers = ShortNumbers.fixed(weight.before(), 4) + " → " + ShortNumbers.fixed(weight.after(), 4);
        return Markup.put(row, Markup.put(Markup.html("span", "class", "number"), numbers));
    }
}
