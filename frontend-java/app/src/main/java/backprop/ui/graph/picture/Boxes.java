package backprop.ui.graph.picture;

import backprop.graph.layout.NodeBox;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;

/** Boxes with round corners, and names and numbers in them. */
final class Boxes {
    private Boxes() {}

    static MarkupText box(MarkupText text, NodeBox place) {
        String x = Markup.number(place.left());
        String width = Markup.number(place.width());
        String height = Markup.number(place.height());
        String y = Markup.number(place.top());
        return text.put("rect", "", "x", x, "y", y, "width", width, "height", height, "rx", "8");
    }

    static MarkupText text(MarkupText text, double x, double y, String content, String classes) {
        return text.put("text", content, "class", classes, "x", Markup.number(x), "y", Markup.number(y));
    }
}
