package backprop.ui.points.net;

import backprop.paper.PictureName;
import backprop.points.LabState;
import backprop.points.NetSettings;
import backprop.points.Selection;
import backprop.points.UnitSymbol;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import backprop.ui.points.plane.Inks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** The net: its units, its connections, and the buttons that make it larger and smaller where it stands. */
public final class NetFigure {
    private final HTMLElement root = Elements.byId("points-net");
    private final HTMLElement count = Elements.byId("layer-count");
    private final Inks inks;
    private final Consumer<Selection> chosen;
    private final Consumer<NetSettings> changed;
    private final Wires wires;
    private final List<UnitTile> tiles = new ArrayList<>();
    private int[] sizes = {};
    private NetSettings net;
    private String built = "";
    private String explained = "";
    private final NetRoom room;
    private Optional<LabState> shown = Optional.empty();

    /**
     * @param chosen told what is touched
     * @param changed told a net with other hidden layers
     * @param repaint asked for when the room has changed
     * @param program saves the net as a program
     */
    public NetFigure(
            Inks inks, Consumer<Selection> chosen, Consumer<NetSettings> changed, Runnable repaint, Runnable program) {
        this.inks = inks;
        this.chosen = chosen;
        this.changed = changed;
        wires = new Wires(root, place -> chosen.accept(new Selection.Weight(place)));
        Delegate.on(root, "click", "[data-unit]", part -> chosen.accept(unit(part)));
        on(LayerHead.MORE, layer -> resize(layer, LayerHead.MORE, 1));
        on(LayerHead.LESS, layer -> resize(layer, LayerHead.LESS, -1));
        on(LayerHead.INSERT, this::insert);
        on(LayerHead.REMOVE, this::remove);
        Elements.byId("layer-more")
                .addEventListener(
                        "click", event -> change(net.withLayer(net.hidden().size())));
        Elements.byId("layer-less")
                .addEventListener(
                        "click", event -> change(net.withoutLayer(net.hidden().size() - 1)));
        root.addEventListener("keydown", event -> key((KeyboardEvent) event));
        new SaveMenu(Elements.byId("net-header"), () -> PictureFile.seen(root), () -> PictureName.of("points", "net"))
                .add("points.net.program", program);
        room = new NetRoom(root, this::mostUnits, repaint, () -> shown.ifPresent(this::show));
    }

    private int mostUnits() {
        int most = 0;
        for (int units : sizes) most = Math.max(most, units);
        return most;
    }

    private static Selection.Unit unit(HTMLElement button) {
        String text = button.getAttribute("data-unit");
        int point = text.indexOf('.');
        return new Selection.Unit(
                Integer.parseInt(text.substring(0, point)), Integer.parseInt(text.substring(point + 1)) - 1);
    }

    private void on(String attribute, IntConsumer then) {
        Delegate.on(
                root,
                "click",
                "[" + attribute + "]",
                part -> then.accept(Integer.parseInt(part.getAttribute(attribute))));
    }

    /** A button with nothing left to do can be pressed all the same. */
    private void change(NetSettings next) {
        if (!next.equals(net)) changed.accept(next);
    }

    private void resize(int layer, String attribute, int by) {
        change(net.withUnits(layer - 1, by));
        HTMLElement again = find(attribute, layer);
        if (again == null) return;
        if (isInMenu(again)) find(LayerHead.NUMBER, layer).click();
        again.focus();
    }

    private void insert(int layer) {
        change(net.withLayer(layer - 1));
        focus(layer);
    }

    private void remove(int layer) {
        change(net.withoutLayer(layer - 1));
        focus(Math.min(layer, net.hidden().size()));
    }

    /** On the number of a layer; on what adds one where none is left. */
    private void focus(int layer) {
        HTMLElement number = layer == 0 ? Elements.byId("layer-more") : find(LayerHead.NUMBER, layer);
        if (number != null) number.focus();
    }

    /** Then it is opened again, for one more. */
    @JSBody(params = "button", script = "return button.closest('.menu') !== null;")
    private static native boolean isInMenu(HTMLElement button);

    private HTMLElement find(String attribute, int layer) {
        return root.querySelector("[" + attribute + "='" + layer + "']");
    }

    /** Only one of the units is reached by the tab key; arrows go from there. */
    private void key(KeyboardEvent event) {
        HTMLElement from = (HTMLElement) event.getTarget();
        if (!from.hasAttribute("data-unit")) return;
        Selection.Unit unit = unit(from);
        Selection.Unit next =
                switch (event.getKey()) {
                    case "ArrowLeft" -> near(unit.layer() - 1, unit.unit());
                    case "ArrowRight" -> near(unit.layer() + 1, unit.unit());
                    case "ArrowUp" -> near(unit.layer(), unit.unit() - 1);
                    case "ArrowDown" -> near(unit.layer(), unit.unit() + 1);
                    default -> null;
                };
        if (event.getKey().equals("Escape")) chosen.accept(new Selection.None());
        if (next == null) return;
        event.preventDefault();
        for (UnitTile tile : tiles) tile.button.setAttribute("tabindex", "-1");
        HTMLElement to = root.querySelector("[data-unit='" + next.layer() + "." + (next.unit() + 1) + "']");
        to.setAttribute("tabindex", "0");
        to.focus();
    }

    private Selection.Unit near(int layer, int unit) {
        int within = Math.max(0, Math.min(sizes.length - 1, layer));
        return new Selection.Unit(within, Math.max(0, Math.min(sizes[within] - 1, unit)));
    }

    /** All words in another language. */
    public void refresh() {
        built = "";
    }

    public void show(LabState state) {
        shown = Optional.of(state);
        net = state.settings().net();
        String key = state.settings().net() + " " + state.settings().data().classesOfNet() + " " + room.width() + "x"
                + room.height();
        if (room.width() > 0 && !key.equals(built)) {
            built = key;
            build(state);
        }
        for (UnitTile tile : tiles) tile.show(state);
        wires.show(state);
        explain(state.pass().isPresent() ? "points.net.key.gradient" : "points.net.key");
    }

    /** What colours and lines mean at the moment. */
    private void explain(String key) {
        if (key.equals(explained)) return;
        explained = key;
        Texts.show(Elements.byId("net-key"), key);
    }

    private void build(LabState state) {
        DomUpdate.property(root, "--width", Integer.toString(room.width()));
        DomUpdate.property(root, "--height", Integer.toString(room.height()));
        sizes = state.sizes();
        Markup.empty(root);
        tiles.clear();
        NetLayout layout = new NetLayout(sizes, room.width(), room.height(), letter(), under(root));
        wires.build(state, layout);
        List<String> symbols = new ArrayList<>();
        for (int layer = 0; layer < sizes.length; layer++) {
            if (layer > 0 && layer < sizes.length - 1) LayerHead.put(root, net, layer, layout);
            for (int unit = 0; unit < sizes[layer]; unit++) {
                tiles.add(new UnitTile(root, inks, state, layer, unit, layout));
                if (layer > 0) symbols.add(UnitSymbol.of(state.settings(), layer, unit));
            }
        }
        tiles.get(0).button.setAttribute("tabindex", "0");
        wires.buildBiases(state, layout, symbols);
        words(state);
    }

    private void words(LabState state) {
        int layers = net.hidden().size();
        if (layers < 2) Texts.show(count, "points.layers." + layers);
        else Texts.show(count, "points.layers", Integer.toString(layers));
        DomUpdate.setEnabled(Elements.byId("layer-less"), layers > 0);
        DomUpdate.setEnabled(Elements.byId("layer-more"), layers < NetSettings.MOST_LAYERS);
        Texts.show(Elements.byId("net-text"), "points.net.parameters", LocalNumbers.grouped((int)
                state.settings().architecture().parameterCount()));
    }

    @JSBody(script = "return parseFloat(getComputedStyle(document.documentElement).fontSize);")
    private static native double letter();

    /** The style sheet knows how large names are. */
    @JSBody(params = "root", script = "return parseFloat(getComputedStyle(root).getPropertyValue('--under'));")
    private static native double under(HTMLElement root);
}
