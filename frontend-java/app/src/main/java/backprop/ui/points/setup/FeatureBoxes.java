package backprop.ui.points.setup;

import backprop.points.Feature;
import backprop.points.NetSettings;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.widget.Notice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Which inputs the net is given, at least one. */
final class FeatureBoxes {
    private final Map<Feature, HTMLInputElement> boxes = new EnumMap<>(Feature.class);

    FeatureBoxes(Consumer<List<Feature>> changed, Notice notice) {
        HTMLElement root = Elements.byId("features");
        for (Feature feature : Feature.values()) {
            HTMLInputElement box = (HTMLInputElement) Markup.html("input", "type", "checkbox", "name", feature.key());
            boxes.put(feature, box);
            root.appendChild((HTMLElement)
                    Markup.put(Markup.html("label"), box, Markup.put(Markup.html("span"), feature.symbol())));
            box.addEventListener("change", event -> {
                List<Feature> chosen = chosen();
                if (!chosen.isEmpty()) {
                    changed.accept(chosen);
                    return;
                }
                box.setChecked(true);
                notice.hint("points.features.one");
            });
        }
    }

    private List<Feature> chosen() {
        List<Feature> chosen = new ArrayList<>();
        boxes.forEach((feature, box) -> {
            if (box.isChecked()) chosen.add(feature);
        });
        return chosen;
    }

    void show(NetSettings net) {
        boxes.forEach((feature, box) -> box.setChecked(net.features().contains(feature)));
    }
}
