package backprop.ui.train.setup;

import backprop.nn.architecture.LayerPlan;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.xml.Element;

/** Between two layers: an arrow, and a list of what can be put there, behind a plus. */
final class LayerGap {
    /** Nothing can be put there. */
    LayerGap(HTMLElement row) {
        row.appendChild(Markup.html("li", "class", "train-add", "aria-hidden", "true"));
    }

    /**
     * @param before the layer that follows
     * @param shape of what goes along the arrow; empty where it need not be said
     */
    LayerGap(HTMLElement row, String before, String shape, Consumer<LayerPlan> add) {
        HTMLSelectElement select = Elements.create("select");
        select.setAttribute("aria-label", Texts.text("train.net.add", before));
        select.setTitle(Texts.text("train.net.add", before));
        HTMLOptionElement none = Elements.create("option");
        none.setInnerText(Texts.text("train.net.choose"));
        none.setValue("");
        select.appendChild(none);
        List<LayerPlan> kinds = LayerKind.addable();
        for (LayerPlan kind : kinds) {
            HTMLOptionElement option = Elements.create("option");
            option.setInnerText(LayerKind.of(kind).name());
            option.setValue(kind.text());
            select.appendChild(option);
        }
        select.addEventListener("change", event -> {
            int chosen = select.getSelectedIndex();
            select.setSelectedIndex(0);
            if (chosen > 0) add.accept(kinds.get(chosen - 1));
        });
        Element icon = Markup.svg("svg", "class", "icon-line", "aria-hidden", "true");
        Markup.put(icon, Markup.svg("use", "href", "#i-plus"));
        Element box = Markup.put(Markup.html("span", "class", "train-plus"), icon, select);
        Element gap = Markup.put(Markup.html("li", "class", "train-add"), box);
        if (!shape.isEmpty())
            Markup.put(gap, Markup.put(Markup.html("small", "class", "train-shape number"), shape.replace("x", "×")));
        row.appendChild(gap);
    }
}
