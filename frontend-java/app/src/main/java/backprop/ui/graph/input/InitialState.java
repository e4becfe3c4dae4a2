package backprop.ui.graph.input;

import backprop.browser.Address;
import backprop.graph.Node;
import backprop.graph.expression.Preset;
import backprop.ui.graph.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The situation that the address asks for; what cannot be had is told, and something near it shown. */
public final class InitialState {
    private final SourceForm form;
    private Runnable complaint = () -> {};

    public InitialState(SourceForm form) {
        this.form = form;
    }

    public Scene scene() {
        Scene scene = Address.parameter("e").map(this::own).orElseGet(this::preset);
        for (Node input : scene.graph().inputs()) {
            Optional<String> given = GraphAddress.input(input.name());
            if (given.isEmpty()) continue;
            OptionalDouble number = NumberFields.number(given.get());
            if (number.isPresent()) scene = scene.with(input.name(), number.getAsDouble());
            else complaint = () -> form.showProblem("graph.unknown-input", given.get(), input.name());
        }
        return scene;
    }

    /** To be called when the scene has been shown. */
    public void showProblem() {
        complaint.run();
    }

    /** Steps made, of so many. */
    public static int step(int steps) {
        String wanted = Address.parameter("step").orElse("0");
        if (wanted.equals("end")) return steps;
        return (int) Math.max(0, Math.min(steps, NumberFields.number(wanted).orElse(0)));
    }

    private Scene own(String text) {
        SceneFactory.Result result = SceneFactory.read(text, input -> Optional.empty());
        if (result instanceof SceneFactory.Built built) return withConstants(built.scene());
        complaint = () -> form.showMistake(text, ((SceneFactory.Failed) result).mistake(), false);
        return SceneFactory.of(Preset.APPLES_AND_ORANGES);
    }

    /** An address that gives a number to e makes an input of it; the text says so then. */
    private Scene withConstants(Scene scene) {
        Scene made = scene;
        for (String name : List.of("e", "pi", "π", "PI")) {
            Optional<String> given = GraphAddress.input(name);
            if (given.isEmpty() || made.graph().find(name).isPresent()) continue;
            if (NumberFields.number(given.get()).isEmpty()) {
                complaint = () -> form.showProblem("graph.unknown-input", given.get(), name);
                continue;
            }
            SceneFactory.Result result =
                    SceneFactory.read(name + " = " + given.get() + "\n" + made.text(), input -> Optional.empty());
            if (result instanceof SceneFactory.Built built) made = built.scene();
        }
        return made;
    }

    private Scene preset() {
        String id = Address.parameter("preset").orElse(Preset.APPLES_AND_ORANGES.id());
        Optional<Preset> found = Preset.find(id);
        if (found.isEmpty()) complaint = () -> form.showProblem("graph.unknown-preset", id);
        return SceneFactory.of(found.orElse(Preset.APPLES_AND_ORANGES));
    }
}
