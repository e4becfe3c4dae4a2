package backprop.ui.train.chart;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** What a chart without lines waits for, in its middle. */
final class ChartPlaceholder {
    private final HTMLElement chart;
    private final HTMLElement words;
    private List<String> shown = List.of();

    ChartPlaceholder(HTMLElement chart) {
        this.chart = chart;
        words = chart.querySelector(".blank");
    }

    /** Written only where it is another sentence: charts are painted five times a second. */
    void show(String key, String... parameters) {
        DomUpdate.attribute(chart, "data-blank", "true");
        List<String> now = new ArrayList<>(List.of(parameters));
        now.add(key);
        if (now.equals(shown)) return;
        shown = now;
        Texts.show(words, key, parameters);
    }

    void hide() {
        DomUpdate.attribute(chart, "data-blank", "false");
    }
}
