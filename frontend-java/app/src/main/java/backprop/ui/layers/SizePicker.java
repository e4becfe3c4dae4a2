package backprop.ui.layers;

import backprop.layers.Size;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.TexFormula;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.xml.Element;

/** How many rows or columns. */
public final class SizePicker {
    public final Element root = Markup.html("label");
    private final HTMLSelectElement select = Elements.create("select");

    public SizePicker(Size size, IntConsumer chosen) {
        Element letter = Markup.html("span");
        TexFormula.show(letter, size.letter());
        for (int count = size.least(); count <= size.most(); count++) {
            String text = Integer.toString(count);
            select.appendChild(Markup.put(Markup.html("option", "value", text), text));
        }
        select.setValue(Integer.toString(size.usual()));
        select.setAttribute("data-size", size.letter());
        select.setAttribute("aria-label", size.letter());
        select.addEventListener("change", event -> chosen.accept(Integer.parseInt(select.getValue())));
        Markup.put(root, letter, select);
    }
}
