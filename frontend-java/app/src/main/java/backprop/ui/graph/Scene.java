package backprop.ui.graph;

import backprop.graph.Graph;
import backprop.graph.Preset;
import backprop.graph.Propagation;
import backprop.graph.layout.Layout;
import java.util.Optional;

/** A graph with its numbers, where it comes from, and where everything of it stands in the picture. */
record Scene(Optional<Preset> preset, String text, Propagation propagation, Names names, Layout layout) {
    static Scene of(Optional<Preset> preset, String text, Graph graph) {
        Propagation propagation = graph.propagate();
        Names names = new Names(graph, preset.isPresent());
        Layout layout = Layout.of(graph, new PageMetrics(propagation, names));
        return new Scene(preset, text, propagation, names, layout);
    }

    Graph graph() {
        return propagation.graph();
    }

    Scene with(String input, double value) {
        return of(preset, text, graph().with(input, value));
    }

    /** In the language of the moment. */
    Scene renamed() {
        return of(preset, text, graph());
    }

    int steps() {
        return propagation.steps().size();
    }
}
