package backprop.ui.graph.gradient;

import backprop.graph.Graph;
import backprop.graph.Mentions;
import backprop.graph.Node;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.graph.input.InputFields;
import backprop.ui.graph.picture.GraphView;
import backprop.ui.graph.picture.Lights;
import backprop.ui.graph.picture.Viewport;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.NamedText;
import backprop.ui.graph.scene.Scene;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** A graph of a figure with its inputs to edit, and sentences whose names light its nodes. */
final class SmallGraph {
    private final FigureElements parts;
    private final GraphView view;
    private final Viewport viewport;
    private final InputFields inputs;
    private final Runnable changed;
    private final Lights lights;
    private Scene scene;

    /**
     * @param root around all that names its nodes
     * @param picture tells the ids of this picture from those of others on the page
     * @param changed a number of it, or the language
     */
    SmallGraph(HTMLElement root, FigureElements parts, String picture, Graph graph, Runnable changed) {
        this.parts = parts;
        this.changed = changed;
        view = new GraphView(parts.get("graph"), picture, true);
        viewport = new Viewport(parts);
        inputs = new InputFields(parts, new Inputs());
        lights = new Lights(root, name -> view.light(name.flatMap(this::node)));
        scene = Scene.of(Optional.empty(), "", graph);
        build();
        Texts.onLanguage(() -> use(scene.renamed()));
    }

    private Optional<Node> node(String name) {
        return scene.graph().find(name);
    }

    /** A node's name, for a sentence that is said. */
    static String name(Node node) {
        return Mentions.mark(node, node.name());
    }

    /** In place of the sentence before. */
    void show(HTMLElement place, String sentence) {
        lights.clear();
        Markup.empty(place);
        new NamedText(scene.graph()).put(place, sentence);
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
