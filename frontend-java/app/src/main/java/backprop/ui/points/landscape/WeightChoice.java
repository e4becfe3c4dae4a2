package backprop.ui.points.landscape;

import backprop.points.Connection;
import backprop.points.LabState;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.points.inspect.Words;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Two weights of the net, to be chosen by name. */
final class WeightChoice {
    private final HTMLSelectElement first = Elements.byId("landscape-first");
    private final HTMLSelectElement second = Elements.byId("landscape-second");
    private String shownKey = "";

    WeightChoice(Runnable changed) {
        first.addEventListener("change", event -> changed.run());
        second.addEventListener("change", event -> changed.run());
    }

    /** All weights of the net, where it is another net. */
    void setOptions(LabState state) {
        String key =
                state.settings().architecture().text() + state.settings().net().features();
        if (key.equals(shownKey)) return;
        shownKey = key;
        Markup.empty(first);
        Markup.empty(second);
        for (Connection place : all(state)) {
            add(first, state, place);
            add(second, state, place);
        }
        second.setSelectedIndex(1);
    }

    private static void add(HTMLSelectElement select, LabState state, Connection place) {
        HTMLOptionElement option = Elements.create("option");
        option.setValue(Integer.toString(state.place(place)));
        option.setText(Words.name(state, place));
        select.appendChild(option);
    }

    private static List<Connection> all(LabState state) {
        List<Connection> all = new ArrayList<>();
        int[] sizes = state.sizes();
        for (int layer = 1; layer < sizes.length; layer++) {
            for (int unit = 0; unit < sizes[layer]; unit++) {
                for (int from = 0; from < sizes[layer - 1]; from++) all.add(new Connection(layer, unit, from));
                all.add(new Connection(layer, unit, Connection.BIAS));
            }
        }
        return all;
    }

    void choose(int first, int second) {
        this.first.setValue(Integer.toString(first));
        this.second.setValue(Integer.toString(second));
    }

    /** Its place among all weights. */
    int first() {
        return Integer.parseInt(first.getValue());
    }

    int second() {
        return Integer.parseInt(second.getValue());
    }
}
