package backprop.ui.graph;

import backprop.browser.Address;
import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.expression.Preset;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Texts;
import backprop.ui.graph.input.DragNote;
import backprop.ui.graph.input.InputFields;
import backprop.ui.graph.input.SceneFactory;
import backprop.ui.graph.picture.GraphView;
import backprop.ui.graph.picture.Lights;
import backprop.ui.graph.picture.Viewport;
import backprop.ui.graph.quiz.PredictMode;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepSentence;
import backprop.ui.graph.scene.StepView;
import backprop.ui.graph.step.Keys;
import backprop.ui.graph.step.StepButtons;
import backprop.ui.graph.step.StepPanel;
import backprop.ui.graph.table.GraphTable;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** The Graph lab's picture and steps as a figure in a text; several may stand on a page. Its link opens the lab with the same. */
public final class GraphFigure {
    private final HTMLElement root;
    private final HTMLElement spoken;
    private final HTMLElement inShort;
    private final HTMLElement link;
    private final GraphView view;
    private final Viewport viewport;
    private final InputFields inputs;
    private final Lights lights;
    private final StepPanel panel;
    private final PredictMode predict;
    private final GraphTable table;
    private final StepButtons transport;
    private final Optional<Comparison> comparison;
    private final DragNote drag;
    private Scene scene;
    private int count;

    /**
     * Opens every [data-graph] of the page: its preset; data-step is the step at which it opens, data-ends="forward" leaves out the
     * way back, data-comparison is the id of a table that follows it.
     */
    public static void openAll() {
        NodeList<? extends HTMLElement> roots = HTMLDocument.current().querySelectorAll("[data-graph]");
        for (int i = 0; i < roots.getLength(); i++) new GraphFigure(roots.get(i), "-" + i);
    }

    private GraphFigure(HTMLElement root, String picture) {
        this.root = root;
        FigureElements parts = new FigureElements(root);
        spoken = parts.get("spoken");
        inShort = parts.get("in-short");
        link = parts.get("lab");
        view = new GraphView(parts.get("graph"), picture);
        viewport = new Viewport(parts, this::arrange);
        inputs = new InputFields(parts, new Inputs());
        drag = new DragNote(parts);
        lights = new Lights(root, name -> view.light(name.flatMap(this::node)));
        panel = new StepPanel(parts, true);
        predict = new PredictMode(parts, new Answers());
        table = new GraphTable(parts);
        scene = SceneFactory.of(Preset.find(root.getAttribute("data-graph")).orElseThrow());
        if ("forward".equals(root.getAttribute("data-ends"))) scene = scene.forwardOnly();
        count = Math.min(scene.steps(), Integer.parseInt(root.getAttribute("data-step")));
        String compared = root.getAttribute("data-comparison");
        comparison = compared == null ? Optional.empty() : Optional.of(new Comparison(compared));
        transport = new StepButtons(parts, new Steps());
        new Keys(root, transport, viewport);
        build();
        Texts.onLanguage(() -> {
            scene = scene.renamed();
            build();
        });
    }

    private final class Inputs implements InputFields.Listener {
        @Override
        public void edited(String input, double value) {
            drag.end();
            scene = scene.with(input, value);
            predict.reset();
            build();
        }

        @Override
        public void dragged(String input, double value) {
            drag.start(scene, input);
            scene = scene.moved(input, value);
            predict.reset();
            inputs.show(scene);
            draw(moment());
        }

        @Override
        public void dropped(String input) {
            scene = scene.renamed();
            build();
        }
    }

    private Optional<Node> node(String name) {
        return scene.graph().find(name);
    }

    /** For a class it is arranged as its room asks. */
    private void arrange() {
        Scene before = scene;
        scene = scene.in(viewport.room());
        if (scene != before) build();
    }

    private void build() {
        viewport.show(scene.layout());
        view.build(scene);
        inputs.show(scene);
        table.build(scene);
        show();
    }

    private void show() {
        count = predict.place(scene, count);
        StepView moment = moment();
        draw(moment);
        transport.show();
        StepSentence.showInShort(inShort, scene, moment);
        DomUpdate.attribute(root, "data-phase", moment.phase() == Phase.BACKWARD ? "backward" : "forward");
        link.setAttribute("href", address());
        viewport.scrollTo(moment);
    }

    /** What changes with the numbers. */
    private void draw(StepView moment) {
        comparison.ifPresent(shown -> shown.show(scene, moment.level().isPresent()));
        view.show(moment);
        panel.show(scene, moment);
        view.name(panel.named());
        lights.clear();
        predict.show(scene, moment);
        table.show(moment, scene.names());
        drag.show(scene, moment);
    }

    private StepView moment() {
        return predict.view(scene, count).beside(drag.difference(scene));
    }

    private StepSentence words() {
        return new StepSentence(scene.names(), scene.graph().output());
    }

    private void announce() {
        spoken.setInnerText(words().spoken(moment()));
    }

    /** Of the lab with these inputs at this step. */
    private String address() {
        Preset preset = scene.preset().orElseThrow();
        StringBuilder address = new StringBuilder(Address.top());
        address.append("graph/?preset=").append(preset.id());
        for (Node input : preset.graph().inputs()) {
            double value =
                    scene.graph().valueOf(scene.graph().find(input.name()).orElseThrow());
            if (value == preset.graph().valueOf(input)) continue;
            address.append('&').append(input.name()).append('=').append(FormulaText.full(value));
        }
        address.append("&step=").append(count);
        predict.level().ifPresent(level -> address.append("&predict=").append(level.id()));
        return address.toString();
    }

    private final class Answers implements PredictMode.Listener {
        @Override
        public void changed() {
            drag.end();
            show();
            announce();
        }

        @Override
        public void next() {
            transport.forward();
        }

        /** The board is told of the Graph lab's, where a graph is a task. */
        @Override
        public void attempted(boolean isRight, boolean hasWrongSign) {}
    }

    private final class Steps extends PredictedSteps {
        Steps() {
            super(predict);
        }

        @Override
        Scene scene() {
            return scene;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        void arrive(int next) {
            drag.end();
            count = next;
            show();
            announce();
        }
    }
}
