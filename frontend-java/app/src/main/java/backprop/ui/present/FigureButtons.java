package backprop.ui.present;

import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.NodeList;

/** A button at the corner of each of a chapter's figures; they are known by their ids. */
final class FigureButtons {
    private static final String ICON = "M2 3h20M21 3v11a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V3m4 18 5-5 5 5";

    private final JSArray<HTMLElement> figures = new JSArray<>();

    FigureButtons() {
        NodeList<? extends HTMLElement> found =
                HTMLDocument.current().querySelectorAll(".chapter section > figure[id]");
        for (int i = 0; i < found.getLength(); i++) figures.push(found.get(i));
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < figures.getLength(); i++) ids.add(figures.get(i).getId());
        return ids;
    }

    /** The one that is looked at. */
    String nearest() {
        return nearest(figures).getId();
    }

    void build(Consumer<String> pressed) {
        for (int i = 0; i < figures.getLength(); i++) {
            HTMLElement figure = figures.get(i);
            Element button = Markup.html(
                    "button",
                    "class",
                    "present-figure",
                    "type",
                    "button",
                    "data-text-aria-label",
                    "present.open.figure",
                    "data-text-title",
                    "present.open.figure");
            Element icon = Markup.svg("svg", "class", "icon-line", "viewBox", "0 0 24 24", "aria-hidden", "true");
            figure.appendChild(Markup.put(button, Markup.put(icon, Markup.svg("path", "d", ICON))));
            Texts.translate(button);
            ((HTMLElement) button).addEventListener("click", event -> pressed.accept(figure.getId()));
        }
    }

    @JSBody(
            params = "figures",
            imports = @JSBodyImport(alias = "present", fromModule = "present.js"),
            script = "return present.nearest(figures);")
    private static native HTMLElement nearest(JSObject figures);
}
