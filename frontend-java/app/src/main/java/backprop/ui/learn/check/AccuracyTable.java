package backprop.ui.learn.check;

import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A row for each net: its accuracy, and a button that brings its curve to the front. */
final class AccuracyTable {
    private static final int PLACES = 3;

    private final String group;
    private final HTMLElement body;
    private final List<HTMLElement> names = new ArrayList<>();
    private final List<HTMLElement> cells = new ArrayList<>();

    /** @param id the table's body is called ID-nets */
    AccuracyTable(String id, int nets, IntConsumer chosen) {
        group = id + "-net";
        body = Elements.byId(id + "-nets");
        for (int net = 0; net < nets; net++) add(net, chosen);
        chosen.accept(0);
    }

    private void add(int net, IntConsumer chosen) {
        HTMLElement row = Elements.create("tr"), head = Elements.create("th"), cell = Elements.create("td");
        HTMLElement label = Elements.create("label"), name = Elements.create("span");
        HTMLInputElement button = Elements.create("input");
        button.setType("radio");
        button.setName(group);
        button.setAttribute("autocomplete", "off");
        button.setChecked(net == 0);
        button.addEventListener("change", event -> chosen.accept(net));
        head.setAttribute("scope", "row");
        label.appendChild(button);
        label.appendChild(name);
        head.appendChild(label);
        row.appendChild(head);
        row.appendChild(cell);
        body.appendChild(row);
        names.add(name);
        cells.add(cell);
    }

    void show(int net, String name, Optional<Double> accuracy) {
        names.get(net).setInnerText(name);
        cells.get(net)
                .setInnerText(
                        accuracy.map(value -> LocalNumbers.fixed(value, PLACES)).orElse("–"));
    }
}
