package backprop.ui.graph;

import backprop.graph.layout.Slot;
import backprop.ui.dom.Markup;
import org.teavm.jso.dom.xml.Element;

/** A text in a slot of the picture: a letter and a number above the line, or a number below; a question in a dashed box. */
final class Label {
    private static final double ABOVE = -14, BELOW = 27, QUESTION = 25;

    private final Element text;
    private final Element letter = Markup.svg("tspan", "class", "letter");
    private final Element number = Markup.svg("tspan");
    private final Element full = Markup.svg("title");
    private final Element question;
    private String shown = "absent";

    private Label(Element layer, Slot slot, boolean above) {
        String y = "" + (slot.y() + (above ? ABOVE : BELOW));
        text = Markup.svg("text", "x", "" + slot.x(), "y", y);
        Markup.put(layer, Markup.put(text, full, letter, number));
        double middle = slot.y() + (above ? -QUESTION + 5 : QUESTION - 4);
        question = Markup.svg("g", "class", "question", "transform", "translate(" + slot.x() + " " + middle + ")");
        NodeMark.box(question, -20, -14, 40, 28);
        Markup.put(layer, Markup.put(question, Markup.put(Markup.svg("text", "y", "7"), "?")));
        show("", "", "", "");
    }

    static Label above(Element layer, Slot slot) {
        return new Label(layer, slot, true);
    }

    static Label below(Element layer, Slot slot) {
        return new Label(layer, slot, false);
    }

    /** letters and number may be empty; exact is the number in full; classes hold now, partial or asked. */
    void show(String letters, String glance, String exact, String classes) {
        String all = letters + "|" + glance + "|" + exact + "|" + classes;
        if (all.equals(shown)) return;
        shown = all;
        letter.setTextContent(letters);
        number.setTextContent(letters.isEmpty() || glance.isEmpty() ? glance : " = " + glance);
        full.setTextContent(exact);
        text.setAttribute("class", letters.isEmpty() && glance.isEmpty() ? "absent" : classes);
        question.setAttribute("class", classes.contains("asked") ? "question" : "absent");
    }
}
