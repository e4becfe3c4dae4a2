package backprop.ui.train.setup;

import backprop.data.Dataset;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.ArchitectureError;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.number.Numbers;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.teavm.jso.dom.html.HTMLElement;

/** The net as a row of layers: one is put between two others, changed or taken out; what is no net is refused, and why is said. */
final class NetBuilder {
    private final HTMLElement row = Elements.byId("net-layers");
    private final HTMLElement problem = Elements.byId("net-problem");
    private final HTMLElement parameters = Elements.byId("net-parameters");
    private final Runnable changed;
    private Architecture net = Architecture.parse("784-50-10");
    private boolean wrong;

    NetBuilder(Runnable changed) {
        this.changed = changed;
        Texts.onLanguage(this::draw);
        draw();
    }

    void show(Architecture net) {
        this.net = net;
        draw();
    }

    /** As in links. */
    Map<String, String> texts() {
        return net.activation()
                .map(activation -> Map.of("net", net.text(), "activation", activation.key()))
                .orElseGet(() -> Map.of("net", net.text()));
    }

    /** Whether a field of a layer holds what cannot be. */
    boolean isWrong() {
        return wrong;
    }

    void clear() {
        if (!wrong) Texts.clear(problem);
    }

    private void draw() {
        wrong = false;
        Texts.clear(problem);
        Markup.empty(row);
        new LayerChip(row).input();
        List<LayerShape> places = net.layerShapes();
        boolean seesPictures = net.usesPictures();
        for (int i = 0; i < places.size(); i++) {
            int place = i;
            boolean last = i == places.size() - 1;
            String shape = seesPictures ? places.get(i).input().text() : "";
            new LayerGap(row, LayerKind.of(places.get(i).plan()).name(), shape, kind -> add(place, kind));
            new LayerChip(row)
                    .layer(places.get(i), last, (field, text) -> change(place, field, text), () -> remove(place));
        }
        new LayerGap(row);
        new LayerChip(row).loss();
        parameters.setInnerText(backprop.ui.dom.LocalNumbers.grouped((int) net.parameterCount()));
    }

    private void add(int place, LayerPlan layer) {
        List<LayerPlan> layers = new ArrayList<>(net.layers());
        layers.add(place, layer);
        propose(layers, place);
    }

    private void remove(int place) {
        List<LayerPlan> layers = new ArrayList<>(net.layers());
        layers.remove(place);
        propose(layers, Math.max(0, place - 1));
    }

    private void change(int place, LayerKind.Field field, String text) {
        OptionalDouble number = Numbers.read(text.trim());
        List<LayerPlan> layers = new ArrayList<>(net.layers());
        layers.set(place, field.with().apply(number.orElse(-1)));
        propose(layers, place);
    }

    /** @param place of the layer that is looked at afterwards */
    private void propose(List<LayerPlan> layers, int place) {
        Optional<ArchitectureError> refusal = ArchitectureError.of(Dataset.SHAPE, layers);
        if (refusal.isPresent()) {
            // The field keeps what was typed, so that it can be put right; nothing starts before that.
            wrong = layers.size() == net.layers().size();
            Problems.show(problem, refusal.get());
            return;
        }
        net = new Architecture(Dataset.SHAPE, layers);
        draw();
        LayerChip.focus(row, place);
        changed.run();
    }
}
