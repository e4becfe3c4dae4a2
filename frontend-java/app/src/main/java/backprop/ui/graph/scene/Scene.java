package backprop.ui.graph.scene;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.expression.Preset;
import backprop.graph.layout.Layout;
import java.util.Optional;

/** A graph with its numbers, where it comes from, and where everything of it stands in the picture. */
public record Scene(Optional<Preset> preset, String text, Propagation propagation, NodeTexts names, Layout layout) {
    private static final double BY_HAND = 64;

    public static Scene of(Optional<Preset> preset, String text, Graph graph) {
        Propagation propagation = graph.propagate();
        NodeTexts names = new NodeTexts(graph, preset.isPresent());
        Layout layout = Layout.of(graph, new PageMetrics(propagation, names));
        return new Scene(preset, text, propagation, names, layout);
    }

    public Graph graph() {
        return propagation.graph();
    }

    public Scene with(String input, double value) {
        return of(preset, text, graph().with(input, value));
    }

    /** With everything at its place, while an input moves. */
    public Scene moved(String input, double value) {
        return new Scene(preset, text, graph().with(input, value).propagate(), names, layout);
    }

    /** In the language of the moment. */
    public Scene renamed() {
        return of(preset, text, graph());
    }

    /** A preset with the numbers that its texts speak of. */
    public boolean isAsGiven() {
        Optional<Graph> given = preset.map(Preset::graph);
        return given.isPresent() && graph().inputs().stream().allMatch(input -> isAsIn(given.get(), input));
    }

    private boolean isAsIn(Graph given, Node input) {
        return given.find(input.name()).map(given::valueOf).equals(Optional.of(graph().valueOf(input)));
    }

    /** With room at each line to write a number by hand. */
    public Scene toWriteOn() {
        PageMetrics roomy = new PageMetrics(propagation, names, BY_HAND);
        return new Scene(preset, text, propagation, names, Layout.of(graph(), roomy));
    }

    public int steps() {
        return propagation.steps().size();
    }
}
