package backprop.ui.graph.input;

import backprop.graph.Node;
import backprop.ui.dom.Markup;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLElement;

/** The inputs of the graph, edited in place: a field over the picture for each. */
public final class InputFields {
    private final HTMLElement root;
    private final Listener listener;
    private final Map<String, InputField> fields = new HashMap<>();
    private List<String> shown = List.of();

    /** Told of each number as it is typed, and while it is dragged. */
    public interface Listener {
        void edited(String input, double value);

        /** The picture keeps its places until it is dropped. */
        void dragged(String input, double value);

        void dropped(String input);
    }

    public InputFields(FigureElements parts, Listener listener) {
        root = parts.get("graph-inputs");
        this.listener = listener;
    }

    /** Fields stay while the inputs are the same, so that typing goes on. */
    public void show(Scene scene) {
        List<Node> inputs = scene.graph().inputs();
        List<String> wanted = inputs.stream().map(Node::name).toList();
        if (!wanted.equals(shown)) build(wanted);
        for (Node input : inputs) {
            double value = scene.graph().valueOf(input);
            fields.get(input.name())
                    .show(
                            scene.names().of(input),
                            value,
                            scene.layout().places().get(input));
        }
    }

    private void build(List<String> inputs) {
        Markup.empty(root);
        fields.clear();
        for (String input : inputs) {
            InputField field = new InputField(
                    input,
                    value -> listener.edited(input, value),
                    value -> listener.dragged(input, value),
                    () -> listener.dropped(input));
            fields.put(input, field);
            root.appendChild(field.root);
            root.appendChild(field.slider.root);
        }
        shown = inputs;
    }
}
