package backprop.ui.scripting;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** What each unit of the first layer multiplies its inputs by, and its bias. */
final class PointsReadout implements Readout {
    private static final int DIGITS = 3;

    private final HTMLElement rows = Elements.byId("point-weights");

    @Override
    public void show(String event, Json state) {
        Markup.empty(rows);
        if (!(state.get("layers") instanceof Json.Array layers)) return;
        Json first = layers.items().get(0);
        List<Json> biases = first.get("b").items();
        for (int unit = 0; unit < biases.size(); unit++) {
            Element row = Markup.html("tr");
            Markup.put(row, Markup.put(Markup.html("th", "scope", "row"), Integer.toString(unit)));
            for (Json from : first.get("W").items())
                Markup.put(row, cell(from.items().get(unit)));
            Markup.put(row, cell(biases.get(unit)));
            rows.appendChild(row);
        }
    }

    private static Element cell(Json number) {
        String text = number instanceof Json.Number it ? LocalNumbers.signed(it.number(), DIGITS) : number.text();
        return Markup.put(Markup.html("td"), text);
    }
}
