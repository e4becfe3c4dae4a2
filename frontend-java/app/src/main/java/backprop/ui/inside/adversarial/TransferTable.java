package backprop.ui.inside.adversarial;

import backprop.explain.Trace;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.inside.finetune.FineTunedNet;
import backprop.ui.widget.Answer;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The change was made for one net; what do the others say to it? */
final class TransferTable {
    private final OtherNets nets;
    private final HTMLElement table = Elements.byId("fool-others");
    private int trials;

    TransferTable(Map<String, FineTunedNet> taught) {
        nets = new OtherNets(taught);
    }

    /** Nets that are still on their way have nothing to say any more. */
    void clear() {
        trials++;
        Markup.empty(table);
    }

    void run(String but, float[] before, float[] after) {
        clear();
        int trial = trials;
        nets.each(
                but,
                (name, trace) -> {
                    if (trial == trials) Markup.put(table, row(name, read(trace, before), read(trace, after)));
                },
                name -> {
                    if (trial == trials) Markup.put(table, missing(name));
                });
    }

    private static Answer read(Trace trace, float[] picture) {
        trace.forward(picture);
        return Answer.of(trace.probabilities().toArray());
    }

    private static Element row(String name, Answer was, Answer is) {
        Element row = Markup.html("tr", "data-fooled", Boolean.toString(was.digit() != is.digit()));
        return Markup.put(row, Markup.put(Markup.html("th", "scope", "row"), name), cell(was), cell(is));
    }

    private static Element missing(String name) {
        HTMLElement words = (HTMLElement) Markup.html("td", "colspan", "2");
        Texts.show(words, "inside.fool.others-missing");
        return Markup.put(Markup.html("tr"), Markup.put(Markup.html("th", "scope", "row"), name), words);
    }

    private static Element cell(Answer answer) {
        Element cell = Markup.html("td", "class", "number");
        Markup.put(cell, Markup.put(Markup.html("b"), Integer.toString(answer.digit())));
        return Markup.put(cell, " " + LocalNumbers.percent(answer.probability()));
    }
}
