package backprop.ui.points.net;

import backprop.points.NetSettings;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.PopupMenu;
import org.teavm.jso.dom.html.HTMLElement;

/** Above a hidden layer: fewer units, their number, more. The number opens a menu, where a layer is put in and taken out. */
final class LayerHead {
    static final String NUMBER = "data-layer", LESS = "data-less", MORE = "data-more";
    static final String INSERT = "data-insert", REMOVE = "data-remove";

    private LayerHead() {}

    /** @param layer 1 for the first hidden one, as in all attributes here */
    static void put(HTMLElement root, NetSettings net, int layer, NetLayout layout) {
        int units = net.hidden().get(layer - 1);
        HTMLElement less = sized(LESS, layer, "−", "points.units.less", units > 1);
        HTMLElement more = sized(MORE, layer, "+", "points.units.more", units < NetSettings.MOST_UNITS);
        HTMLElement entries = (HTMLElement) Markup.html("div");
        entries.setHidden(true);
        String side = layout.isInLeftHalf(layer) ? "start" : "end";
        HTMLElement menu = (HTMLElement) Markup.html("div", "class", "menu", "data-side", side);
        Markup.put(menu, number(layer, units), entries);
        HTMLElement head = (HTMLElement) Markup.html("div", "class", "points-layer-head");
        if (layout.isNarrow()) {
            Markup.put(head, menu);
            Markup.put(entries, Markup.put(Markup.html("p", "class", "row"), less, more));
        } else Markup.put(head, less, menu, more);
        boolean hasRoom = net.hidden().size() < NetSettings.MOST_LAYERS;
        Markup.put(
                entries,
                entry(INSERT, layer, "points.layer.insert", hasRoom),
                entry(REMOVE, layer, "points.layer.remove", true));
        DomUpdate.property(head, "left", NetLayout.px(layout.left(layer) + layout.tile / 2) + "px");
        DomUpdate.property(head, "top", NetLayout.px(layout.head(layer)) + "px");
        DomUpdate.property(head, "--room", NetLayout.px(layout.step()) + "px");
        root.appendChild(head);
        new PopupMenu(menu);
    }

    private static HTMLElement number(int layer, int units) {
        HTMLElement number = button(NUMBER, layer);
        number.setClassName("number");
        Markup.put(number, "" + units);
        String words = Texts.text("points.layer.menu", Integer.toString(layer), Integer.toString(units));
        number.setAttribute("aria-label", words);
        number.setAttribute("title", words);
        return number;
    }

    private static HTMLElement sized(String attribute, int layer, String sign, String key, boolean able) {
        HTMLElement button = button(attribute, layer);
        Markup.put(button, sign);
        button.setAttribute("aria-label", Texts.text(key, Integer.toString(layer)));
        DomUpdate.setEnabled(button, able);
        return button;
    }

    private static HTMLElement entry(String attribute, int layer, String key, boolean able) {
        HTMLElement button = button(attribute, layer);
        Markup.put(button, Texts.text(key));
        DomUpdate.setEnabled(button, able);
        return button;
    }

    private static HTMLElement button(String attribute, int layer) {
        return (HTMLElement) Markup.html("button", "type", "button", attribute, "" + layer);
    }
}
