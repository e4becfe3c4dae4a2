package backprop.ui.scripting;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The tests of a run, as they were heard; or all of them, when its history is read. */
final class TrainReadout implements Readout {
    private static final int MOST = 6;

    private final HTMLElement rows = Elements.byId("evaluations");

    @Override
    public void show(String event, Json value) {
        if (event.equals("evaluation")) add(value);
        else if (value.find("evaluations").isPresent()) {
            Markup.empty(rows);
            for (Json evaluation : value.get("evaluations").items()) add(evaluation);
        } else if (value.get("iteration").integer() == 0) Markup.empty(rows);
    }

    private void add(Json evaluation) {
        Element row = Markup.html("tr");
        Markup.put(row, cell(LocalNumbers.grouped(evaluation.get("iteration").integer())));
        Markup.put(
                row, cell(LocalNumbers.percent(evaluation.get("trainAccuracy").number())));
        Markup.put(row, cell(LocalNumbers.percent(evaluation.get("testAccuracy").number())));
        rows.appendChild(row);
        while (rows.getChildNodes().getLength() > MOST) rows.getFirstChild().delete();
    }

    private static Element cell(String text) {
        return Markup.put(Markup.html("td"), text);
    }
}
