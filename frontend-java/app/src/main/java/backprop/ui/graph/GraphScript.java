package backprop.ui.graph;

import backprop.graph.Node;
import backprop.json.Json;
import backprop.script.GraphJson;
import backprop.script.GraphMethods;
import backprop.script.LabCommand;
import backprop.script.LabEvent;
import backprop.script.RefusedException;
import backprop.ui.graph.input.SceneFactory;
import backprop.ui.graph.input.SourceForm;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import backprop.ui.script.LabScript;
import backprop.ui.script.ScriptedLab;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The Graph lab, as scripts drive it: what they ask goes the way of its buttons and fields, Predict's questions included. */
final class GraphScript implements ScriptedLab {
    /** What a script can do to the page. */
    interface Page {
        Scene scene();

        /** What is to be seen of it. */
        StepView moment();

        void use(Scene scene);

        /** The step stays. */
        void set(Map<String, Double> inputs);

        /** As far as Predict lets it. */
        void goTo(int count);
    }

    private final Page page;
    private final LabScript script;

    GraphScript(Page page) {
        this.page = page;
        script = LabScript.install(GraphMethods.all(), this);
    }

    void moved() {
        script.emit(LabEvent.MOVED, this::state);
    }

    @Override
    public void handle(LabCommand command, Consumer<Json> answer) {
        if (command instanceof LabCommand.OpenGraph open) open(open);
        else if (command instanceof LabCommand.SetInputs set) {
            requireInputs(page.scene(), set.inputs());
            page.set(set.inputs());
        } else if (command instanceof LabCommand.Move move) {
            int wanted = page.moment().count() + move.by();
            page.goTo(Math.max(0, Math.min(page.scene().steps(), wanted)));
        } else if (command instanceof LabCommand.GoTo to) page.goTo(count(page.scene(), to.step()));
        answer.accept(state());
    }

    private void open(LabCommand.OpenGraph open) {
        Scene scene = scene(open.source());
        requireInputs(scene, open.inputs());
        for (Map.Entry<String, Double> input : open.inputs().entrySet())
            scene = scene.with(input.getKey(), input.getValue());
        int count = count(scene, open.step());
        page.use(scene);
        page.goTo(count);
    }

    private static Scene scene(LabCommand.GraphSource source) {
        if (source instanceof LabCommand.OfPreset of) return SceneFactory.of(of.preset());
        String text = ((LabCommand.OfExpression) source).text();
        SceneFactory.Result result = SceneFactory.read(text, name -> Optional.empty());
        if (result instanceof SceneFactory.Built built) return built.scene();
        throw SourceForm.refusal(((SceneFactory.Failed) result).mistake());
    }

    private static void requireInputs(Scene scene, Map<String, Double> inputs) {
        List<String> known = scene.graph().inputs().stream().map(Node::name).toList();
        for (String name : inputs.keySet()) if (!known.contains(name)) throw RefusedException.input(name, known);
    }

    private static int count(Scene scene, LabCommand.StepTarget step) {
        int count = step.count().orElse(scene.steps());
        if (count > scene.steps()) throw RefusedException.step(count, scene.steps());
        return count;
    }

    private Json state() {
        Scene scene = page.scene();
        StepView moment = page.moment();
        return GraphJson.of(
                scene.preset(),
                scene.text(),
                scene.propagation(),
                moment.count(),
                moment.known(),
                moment.step().map(step -> step.node()),
                moment.phase(),
                moment.asked());
    }
}
