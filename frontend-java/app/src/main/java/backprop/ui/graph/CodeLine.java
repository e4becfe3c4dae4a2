package backprop.ui.graph;

import backprop.graph.Phase;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A line of the program, with what came out of it. */
final class CodeLine {
    final HTMLElement root = Elements.create("li");
    private final HTMLElement result = Elements.create("output");
    private boolean filled;
    private double shown;
    private boolean marked;

    CodeLine(String text) {
        Markup.put(root, Markup.put((Element) Elements.create("code"), text), result);
    }

    void mark(boolean atWork) {
        if (atWork == marked) return;
        marked = atWork;
        if (atWork) root.setAttribute("aria-current", "step");
        else root.removeAttribute("aria-current");
    }

    void result(double number, Phase phase) {
        if (filled && number == shown) return;
        filled = true;
        shown = number;
        result.setClassName(phase == Phase.FORWARD ? "value" : "gradient");
        result.setTextContent(Figures.glance(number));
    }

    void noResult() {
        if (filled) result.setTextContent("");
        filled = false;
    }
}
