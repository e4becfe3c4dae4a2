package backprop.ui.inside.flow;

import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A figure of a flow: a name, small print under it, and what is to be seen. */
final class FlowFigure {
    private final HTMLElement root = (HTMLElement) Markup.html("figure");
    private final HTMLElement note = (HTMLElement) Markup.html("small");

    FlowFigure(String name, Element content) {
        Element caption = Markup.put(Markup.html("figcaption"), name);
        Markup.put(root, Markup.put(caption, note), content);
    }

    HTMLElement root() {
        return root;
    }

    /** Of a text's key. */
    void note(String key, String... parameters) {
        Texts.show(note, key, parameters);
    }
}
