package backprop.ui.graph.gradient;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A button for each operation; of one that has been visited it says as which. */
final class VisitButtons {
    private final HTMLElement root;
    private final List<Element> buttons = new ArrayList<>();
    private final List<Element> places = new ArrayList<>();
    private List<String> shown = List.of();

    VisitButtons(HTMLElement root, Consumer<String> visit) {
        this.root = root;
        Delegate.on(root, "click", "button", part -> visit.accept(part.getAttribute("data-visit")));
    }

    /** Buttons stay while the operations are the same, so that the keys stay with the one that was pressed. */
    void show(Graph graph, List<String> order) {
        List<String> names = graph.nodes().stream()
                .filter(node -> !node.isLeaf())
                .map(Node::name)
                .toList();
        if (!names.equals(shown)) build(names);
        for (int i = 0; i < names.size(); i++) {
            int place = order.indexOf(names.get(i));
            buttons.get(i).setAttribute("aria-disabled", Boolean.toString(place >= 0));
            places.get(i).setTextContent(place < 0 ? "" : place + 1 + ". ");
        }
    }

    private void build(List<String> names) {
        shown = names;
        buttons.clear();
        places.clear();
        Markup.empty(root);
        for (String name : names) {
            Element button =
                    Markup.html("button", "type", "button", "class", "quiet", "data-visit", name, "data-names", name);
            Element place = Markup.html("small");
            Markup.put(root, Markup.put(Markup.put(button, place), name));
            buttons.add(button);
            places.add(place);
        }
    }
}
