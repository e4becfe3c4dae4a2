package backprop.ui.graph.gradient;

import backprop.graph.Graph;
import backprop.ui.dom.Texts;
import backprop.ui.graph.input.InputFields;
import backprop.ui.graph.picture.GraphView;
import backprop.ui.graph.picture.Viewport;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.Scene;
import java.util.Optional;

/** A graph of a figure with its inputs to edit. */
final class SmallGraph {
    private final FigureElements parts;
    private final GraphView view;
    private final Viewport viewport;
    private final InputFields inputs;
    private final Runnable changed;
    private Scene scene;

    /**
     * @param picture tells the ids of this picture from those of others on the page
     * @param changed a number of it, or the language
     */
    SmallGraph(FigureElements parts, String picture, Graph graph, Runnable changed) {
        this.parts = parts;
        this.changed = changed;
        view = new GraphView(parts.get("graph"), picture, true);
        viewport = new Viewport(parts);
        inputs = new InputFields(parts, new Inputs());
        scene = Scene.of(Optional.empty(), "", graph);
        build();
        Texts.onLanguage(() -> use(scene.renamed()));
    }

    void use(Graph graph) {
        use(Scene.of(Optional.empty(), "", graph));
    }

    private void use(Scene next) {
        scene = next;
        build();
        changed.run();
    }

    private void build() {
        viewport.show(scene.layout());
        view.build(scene);
        inputs.show(scene);
    }

    private final class Inputs implements InputFields.Listener {
        @Override
        public void edited(String input, double value) {
            use(scene.with(input, value));
        }

        @Override
        public void dragged(String input, double value) {
            scene = scene.moved(input, value);
            inputs.show(scene);
            changed.run();
        }

        @Override
        public void dropped(String input) {
            use(scene.renamed());
        }
    }

    FigureElements parts() {
        return parts;
    }

    GraphView view() {
        return view;
    }

    Scene scene() {
        return scene;
    }
}
