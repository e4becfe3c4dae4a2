package backprop.ui.graph.picture;

import backprop.graph.layout.Density;
import backprop.graph.layout.LabelSlot;
import backprop.graph.layout.NodeBox;
import backprop.graph.layout.Point;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import backprop.ui.graph.scene.FormulaText;
import java.util.Optional;
import org.teavm.jso.dom.xml.Element;

/**
 * A text in a slot of the picture: a letter and a number above the line, or a number below; a question in a dashed box. It is
 * made when there is something to show for the first time.
 */
final class Label {
    private static final State NOTHING = new State("", Optional.empty(), "");

    private record State(String letters, Optional<Double> number, String classes) {}

    private final Element layer;
    private final LabelSlot slot;
    private final LabelStyle style;
    private State shown = NOTHING;
    private Optional<Element> made = Optional.empty();

    private Label(Element layer, LabelSlot slot, LabelStyle style) {
        this.layer = layer;
        this.slot = slot;
        this.style = style;
    }

    static Label above(Element layer, LabelSlot slot, Density density) {
        return new Label(layer, slot, LabelStyle.above(density));
    }

    static Label below(Element layer, LabelSlot slot, Density density) {
        return new Label(layer, slot, LabelStyle.below(density));
    }

    /** Letters may be empty; classes hold now or partial. */
    void show(String letters, Optional<Double> figure, String classes) {
        replace(new State(letters, figure, classes));
    }

    void absent(boolean asked) {
        replace(asked ? new State("?", Optional.empty(), "asked") : NOTHING);
    }

    private void replace(State next) {
        if (next.equals(shown)) return;
        shown = next;
        made.ifPresent(Element::delete);
        boolean empty = next.letters.isEmpty() && next.number.isEmpty();
        made = empty ? Optional.empty() : Optional.of(next.classes.equals("asked") ? question() : text(next));
        made.ifPresent(layer::appendChild);
    }

    private Element text(State state) {
        String y = Markup.number(slot.y() + style.baseline());
        Element text = Markup.svg("text", "class", state.classes, "x", Markup.number(slot.x()), "y", y);
        String exact = state.number.map(FormulaText::full).orElse("");
        String glance = state.number.map(FormulaText::formatShort).orElse("");
        if (!exact.equals(glance)) Markup.put(text, Markup.put(Markup.svg("title"), exact));
        if (state.letters.isEmpty()) return Markup.put(text, glance);
        Markup.put(text, Markup.put(Markup.svg("tspan", "class", "letter"), state.letters));
        return glance.isEmpty() ? text : Markup.put(text, " = " + glance);
    }

    private Element question() {
        Point middle = QuestionPlaces.of(slot, style);
        String place = "translate(" + Markup.number(middle.x()) + " " + Markup.number(middle.y()) + ")";
        Element question = Markup.svg("g", "class", "question", "transform", place);
        Boxes.box(new MarkupText(), new NodeBox(0, 0, style.width(), style.height()))
                .put("text", "?", "y", Markup.number(style.mark()))
                .fill(question);
        return question;
    }
}
