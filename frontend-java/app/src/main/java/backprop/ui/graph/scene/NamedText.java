package backprop.ui.graph.scene;

import backprop.graph.Graph;
import backprop.graph.Mentions;
import backprop.graph.Node;
import backprop.ui.dom.Markup;
import java.util.LinkedHashSet;
import java.util.Set;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Sentences whose names light their node in the picture. The first name of each node can be reached by keys. */
public final class NamedText {
    private final Graph graph;
    private final Set<Node> named = new LinkedHashSet<>();

    public NamedText(Graph graph) {
        this.graph = graph;
    }

    /** With names that are marked, or without. */
    public Element put(Element parent, String sentence) {
        for (Mentions.Piece piece : Mentions.of(graph, sentence)) {
            if (piece.node().isEmpty()) Markup.put(parent, piece.text());
            else parent.appendChild(name(piece.node().get(), piece.text()));
        }
        return parent;
    }

    private Element name(Node node, String text) {
        Element name = span(node);
        if (named.add(node)) name.setAttribute("tabindex", "0");
        return Markup.put(name, text);
    }

    private static Element span(Node node) {
        return Markup.html("span", "class", "named", "data-names", node.name());
    }

    /** In the place of what it said, and for pointers alone: keys find no names in what is not read aloud. */
    public static void show(HTMLElement place, Graph graph, String sentence) {
        Markup.empty(place);
        for (Mentions.Piece piece : Mentions.of(graph, sentence)) {
            Element into = piece.node().<Element>map(NamedText::span).orElse(place);
            Markup.put(into, piece.text());
            if (into != place) place.appendChild(into);
        }
    }

    /** All that sentences spoke of until now. */
    public Set<Node> named() {
        return named;
    }
}
