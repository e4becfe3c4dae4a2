package backprop.ui.graph;

import backprop.graph.layout.Slot;
import backprop.number.Numbers;
import backprop.ui.dom.Markup;
import java.util.Optional;
import org.teavm.jso.dom.xml.Element;

/** A text in a slot of the picture: a letter and a number above the line, or a number below; a question in a dashed box. */
final class Label {
    private static final double ABOVE = -14, BELOW = 27, QUESTION = 25;

    private record State(String letters, Optional<Double> number, String classes) {}

    private final Element text;
    private final Element letter = Markup.svg("tspan", "class", "letter");
    private final Element number = Markup.svg("tspan");
    private final Element full = Markup.svg("title");
    private final Element question;
    private State shown = new State("", Optional.empty(), "unknown");

    private Label(Element layer, Slot slot, boolean above) {
        String y = "" + (slot.y() + (above ? ABOVE : BELOW));
        text = Markup.svg("text", "x", "" + slot.x(), "y", y);
        Markup.put(layer, Markup.put(text, full, letter, number));
        double middle = slot.y() + (above ? -QUESTION + 5 : QUESTION - 4);
        question = Markup.svg("g", "class", "question", "transform", "translate(" + slot.x() + " " + middle + ")");
        NodeMark.box(question, -20, -14, 40, 28);
        Markup.put(layer, Markup.put(question, Markup.put(Markup.svg("text", "y", "7"), "?")));
        absent(false);
    }

    static Label above(Element layer, Slot slot) {
        return new Label(layer, slot, true);
    }

    static Label below(Element layer, Slot slot) {
        return new Label(layer, slot, false);
    }

    /** Letters may be empty; classes hold now, partial or asked. */
    void show(String letters, Optional<Double> figure, String classes) {
        State next = new State(letters, figure, classes);
        if (next.equals(shown)) return;
        shown = next;
        String glance = figure.map(Figures::glance).orElse("");
        letter.setTextContent(letters);
        number.setTextContent(letters.isEmpty() || glance.isEmpty() ? glance : " = " + glance);
        full.setTextContent(figure.map(Numbers::full).orElse(""));
        text.setAttribute("class", letters.isEmpty() && glance.isEmpty() ? "absent" : classes);
        question.setAttribute("class", classes.equals("asked") ? "question" : "absent");
    }

    void absent(boolean asked) {
        show("", Optional.empty(), asked ? "asked" : "");
    }
}
