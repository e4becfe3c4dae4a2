package backprop.ui.scripting;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Every node with its value and its gradient. */
final class GraphReadout implements Readout {
    private final HTMLElement rows = Elements.byId("graph-nodes");

    @Override
    public void show(String event, Json state) {
        Markup.empty(rows);
        for (Json node : state.get("nodes").items()) {
            Element row = Markup.html("tr", "data-node", node.get("name").text());
            Markup.put(
                    row,
                    Markup.put(
                            Markup.html("th", "scope", "row"), node.get("name").text()));
            Markup.put(row, cell("value", node));
            Markup.put(row, cell("gradient", node));
            rows.appendChild(row);
        }
    }

    private static Element cell(String name, Json node) {
        return Markup.put(Markup.html("td", "class", name), Shown.text(node.get(name)));
    }
}
