package backprop.ui.graph;

import backprop.browser.Address;
import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.code.Language;
import backprop.graph.expression.Preset;
import backprop.graph.predict.Level;
import backprop.graph.worksheet.Worksheet;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.graph.code.CodePanel;
import backprop.ui.graph.input.Assignments;
import backprop.ui.graph.input.DragNote;
import backprop.ui.graph.input.GraphAddress;
import backprop.ui.graph.input.InitialState;
import backprop.ui.graph.input.InputFields;
import backprop.ui.graph.input.SceneFactory;
import backprop.ui.graph.input.SourceForm;
import backprop.ui.graph.picture.Gestures;
import backprop.ui.graph.picture.GraphView;
import backprop.ui.graph.picture.Lights;
import backprop.ui.graph.picture.Viewport;
import backprop.ui.graph.quiz.NudgePanel;
import backprop.ui.graph.quiz.PredictMode;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.NumericProblems;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepSentence;
import backprop.ui.graph.scene.StepView;
import backprop.ui.graph.step.Keys;
import backprop.ui.graph.step.StepButtons;
import backprop.ui.graph.step.StepPanel;
import backprop.ui.graph.table.GraphTable;
import backprop.ui.graph.table.TableToggle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The Graph lab: a scene, a step in it, and everything that shows them. */
final class GraphPage {
    private final FigureElements parts = new FigureElements(Elements.byId("main"));
    private final HTMLElement lab = parts.get("graph-lab");
    private final HTMLElement spoken = Elements.byId("spoken");
    private final HTMLElement inShort = Elements.byId("in-short");
    private final HTMLElement picture = Elements.byId("graph");
    private final GraphAddress address = new GraphAddress();
    private final SourceForm form = new SourceForm(new Choice());
    private final GraphView view = new GraphView(picture, "");
    private final Viewport viewport = new Viewport(parts, this::arrange);
    private final InputFields inputs = new InputFields(parts, new Inputs());
    private final DragNote drag = new DragNote(parts);
    private final Lights lights = new Lights(lab, name -> view.light(name.flatMap(this::node)));
    private final StepPanel panel = new StepPanel(parts, false);
    private final PredictMode predict = new PredictMode(parts, new Answers());
    private final CodePanel code = new CodePanel(this::rebuildCode);
    private final NudgePanel tryIt = new NudgePanel();
    private final GraphTable table = new GraphTable(parts);
    private final NumericProblems problems = new NumericProblems();
    private final StepButtons transport;
    private final ExerciseBegin begin = new ExerciseBegin();
    private final GraphReport report = new GraphReport();
    private final ExerciseResult result = new ExerciseResult();
    private final Steps steps = new Steps();
    private final GraphScript script;
    private Scene scene;
    private int count;

    GraphPage() {
        String hidden = Address.parameter("hide").orElse("").replace(',', ' ');
        lab.setAttribute("data-hide", hidden);
        boolean isAlone = List.of(hidden.split(" ")).containsAll(List.of("sentence", "code", "try"));
        DomUpdate.flag(lab, "data-fill", isAlone);
        predict.setLevel(Address.parameter("predict").flatMap(Level::of));
        code.open(Address.parameter("panel").equals(Optional.of("python")) ? Language.PYTHON : Language.JAVA);
        InitialState opening = new InitialState(form);
        scene = opening.scene();
        count = InitialState.step(scene.steps());
        transport = new StepButtons(parts, steps);
        script = new GraphScript(new Scripted());
        new Keys(HTMLDocument.current(), transport, viewport);
        new Gestures(viewport);
        new PictureMenu(() -> scene, () -> count, predict::level);
        new TableToggle();
        form.show(scene);
        fitRoom();
        build();
        opening.showProblem();
        Texts.onLanguage(() -> {
            scene = scene.renamed();
            fitRoom();
            build();
        });
    }

    private Optional<Node> node(String name) {
        return scene.graph().find(name);
    }

    private void use(Scene next) {
        transport.pause();
        drag.end();
        scene = next;
        count = 0;
        predict.reset();
        form.show(scene);
        viewport.reset();
        fitRoom();
        build();
    }

    /** As wide as the graph needs, then arranged for the room that this gives; again when the room is another. */
    private void fitRoom() {
        DomUpdate.property(Elements.byId("main"), "--plain-width", Double.toString(scene.plainWidth()));
        scene = scene.in(viewport.room());
    }

    private void arrange() {
        Scene before = scene;
        fitRoom();
        if (scene != before) build();
    }

    /** Everything follows a number that is edited; the step stays. */
    private void edit(String input, double value) {
        if (valueOf(input).equals(Optional.of(value))) return;
        drag.end();
        set(input, value);
        predict.reset();
        build();
    }

    private Optional<Double> valueOf(String input) {
        return scene.graph().find(input).map(scene.graph()::valueOf);
    }

    private void set(String input, double value) {
        String text = Assignments.with(scene.text(), input, FormulaText.full(value));
        Scene edited = scene.with(input, value);
        scene = edited.withText(text);
        form.text(text);
    }

    private void build() {
        viewport.show(scene.layout()); // measures, so it comes before anything changes
        view.build(scene);
        inputs.show(scene);
        code.build(scene);
        tryIt.build(scene);
        table.build(scene);
        address.scene(scene);
        boolean across =
                Worksheet.isAcross(scene.layout().width(), scene.layout().height());
        DomUpdate.flag(lab, "data-across", across);
        show();
    }

    private void rebuildCode() {
        code.build(scene);
        show();
    }

    private void show() {
        count = predict.place(scene, count);
        StepView moment = moment();
        draw(moment);
        transport.show();
        DomUpdate.attribute(lab, "data-phase", moment.phase() == Phase.BACKWARD ? "backward" : "forward");
        announce(moment);
        address.write(moment, predict.level(), code.language());
        report.show(scene, moment);
        result.show(scene, predict, begin.of(scene));
        panel.scrollTo(moment);
        code.scrollTo(moment);
        viewport.scrollTo(moment);
        script.moved();
    }

    private StepView moment() {
        return predict.view(scene, count).beside(drag.difference(scene));
    }

    /** What changes with the numbers. */
    private void draw(StepView moment) {
        view.show(moment);
        panel.show(scene, moment);
        view.name(panel.named());
        lights.clear();
        predict.show(scene, moment);
        code.show(moment);
        tryIt.show(moment);
        table.show(moment, scene.names());
        problems.show(moment, scene.names());
        drag.show(scene, moment);
    }

    private void announce(StepView moment) {
        StepSentence words = new StepSentence(scene.names(), scene.graph().output());
        StepSentence.showInShort(inShort, scene, moment);
        DomUpdate.text(spoken, words.spoken(moment));
    }

    private final class Choice implements SourceForm.Listener {
        @Override
        public void choose(Preset preset) {
            use(SceneFactory.of(preset));
        }

        @Override
        public void build(String text) {
            SceneFactory.Result result = SceneFactory.read(text, this::current);
            if (result instanceof SceneFactory.Built built) use(built.scene());
            else form.showMistake(text, ((SceneFactory.Failed) result).mistake(), true);
        }

        /** An input that was there before keeps its value. */
        private Optional<Double> current(String name) {
            return scene.graph().find(name).filter(Node::isInput).map(scene.graph()::valueOf);
        }
    }

    private final class Inputs implements InputFields.Listener {
        @Override
        public void edited(String input, double value) {
            edit(input, value);
        }

        /** The expression, its layout and the address follow when it is dropped. */
        @Override
        public void dragged(String input, double value) {
            drag.start(scene, input);
            scene = scene.moved(input, value);
            predict.reset();
            inputs.show(scene);
            code.values(scene);
            draw(moment());
        }

        @Override
        public void dropped(String input) {
            set(input, valueOf(input).orElseThrow());
            build();
        }
    }

    private final class Scripted implements GraphScript.Page {
        @Override
        public Scene scene() {
            return scene;
        }

        @Override
        public StepView moment() {
            return GraphPage.this.moment();
        }

        @Override
        public void use(Scene next) {
            GraphPage.this.use(next);
        }

        @Override
        public void set(Map<String, Double> inputs) {
            transport.pause();
            drag.end();
            inputs.forEach(GraphPage.this::set);
            predict.reset();
            build();
        }

        @Override
        public void goTo(int count) {
            transport.pause();
            steps.goTo(count);
        }
    }

    private final class Answers implements PredictMode.Listener {
        @Override
        public void changed() {
            drag.end();
            show();
        }

        @Override
        public void next() {
            transport.forward();
        }

        @Override
        public void attempted(boolean isRight, boolean hasWrongSign) {
            boolean isDone = predict.isAnswered(scene, begin.of(scene));
            report.attempted(scene, isRight, hasWrongSign, isDone);
        }
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
        }

        /** Who types an answer stays where the answer is typed. */
        @Override
        public void used() {
            if (lab.querySelector("#step-panel:focus-within") == null) viewport.scrollIntoView();
        }
    }
}
