package backprop.ui.graph.code;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** Some lines of a long program, written when they are first needed; the browser lays out those alone that are in sight. */
final class CodePiece {
    final HTMLElement root = Elements.create("ol");
    private final List<String> lines;
    private final List<String> named;
    private boolean filled;

    /** @param named the node that each line computes; empty where it is none */
    CodePiece(List<String> lines, List<String> named) {
        this.lines = lines;
        this.named = named;
        root.getStyle().setProperty("--lines", Integer.toString(lines.size()));
    }

    void fill() {
        if (filled) return;
        filled = true;
        MarkupText text = new MarkupText();
        for (int i = 0; i < lines.size(); i++)
            text.open("li", "data-names", named.get(i))
                    .put("code", lines.get(i))
                    .put("output", "")
                    .close("li");
        text.fill(root);
    }

    String text(int place) {
        return lines.get(place);
    }

    /** Up to its =. */
    String prefix(int place) {
        return text(place).substring(0, text(place).indexOf('=') + 1);
    }

    HTMLElement line(int place) {
        fill();
        return (HTMLElement) Markup.child(root, place);
    }
}
