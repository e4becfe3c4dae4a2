package backprop.ui.graph.input;

import backprop.browser.Address;
import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.code.Language;
import backprop.graph.expression.Expression;
import backprop.graph.expression.InputParameter;
import backprop.graph.expression.Preset;
import backprop.graph.predict.Level;
import backprop.text.Split;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.browser.Window;

/** The page's state in its address: preset or expression, inputs, step, predict, panel. A link brings back the situation. */
public final class GraphAddress {
    /** Browsers forbid more than some 200 changes in 30 seconds. */
    private static final double PAUSE = 180;
    /** To change to a long address takes time, so it waits until the picture is there. */
    private static final int LONG = 1000;

    private final List<String> fixed = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private double last = -PAUSE;
    private boolean waiting;

    /** What the address gives to an input, in whatever kind of letters its name stands there. */
    static Optional<String> input(String name) {
        for (String typed : Split.of(names(), '\n')) {
            boolean same = Expression.plainName(typed).equals(InputParameter.of(name));
            if (same) return Address.parameter(typed);
        }
        return name.equals("e") ? Optional.ofNullable(second(name)) : Optional.empty();
    }

    @JSBody(script = "return Array.from(new URLSearchParams(location.search).keys()).join('\\n');")
    private static native String names();

    /** e is the expression; the second time it is a number. */
    @JSBody(
            params = "name",
            script =
                    "var all = new URLSearchParams(location.search).getAll(name); return all.length > 1 ? all[1] : null;")
    private static native String second(String name);

    /** What stays the same from step to step. */
    public void scene(Scene scene) {
        fixed.clear();
        fixed.addAll(
                scene.preset().isPresent()
                        ? List.of("preset", scene.preset().get().id())
                        : List.of("e", scene.text()));
        Optional<Graph> origin = scene.preset().map(Preset::graph);
        Set<String> given = Assignments.given(scene.text());
        for (Node input : scene.graph().inputs()) {
            double value = scene.graph().valueOf(input);
            boolean told = origin.isEmpty() && given.contains(input.name());
            if (!told && value != usual(origin, input.name()))
                fixed.addAll(List.of(InputParameter.of(input.name()), FormulaText.full(value)));
        }
    }

    public void write(StepView moment, Optional<Level> predict, Language language) {
        pending.clear();
        pending.addAll(fixed);
        if (moment.count() > 0) put("step", moment.isAtEnd() ? "end" : Integer.toString(moment.count()));
        predict.ifPresent(level -> put("predict", level.id()));
        if (language == Language.PYTHON) put("panel", "python");
        if (waiting) return;
        double rest = Math.max(last + PAUSE - now(), pending.get(1).length() > LONG ? PAUSE : 0);
        waiting = rest > 0;
        if (waiting) Window.setTimeout(this::flush, (int) rest);
        else flush();
    }

    private void put(String name, String value) {
        pending.add(name);
        pending.add(value);
    }

    private void flush() {
        waiting = false;
        last = now();
        replace(pending.toArray(new String[0]));
    }

    /** What an input is worth if neither the address nor the text says so. */
    private static double usual(Optional<Graph> origin, String input) {
        return origin.flatMap(graph -> graph.find(input).map(graph::valueOf)).orElseGet(() -> Preset.usualValue(input));
    }

    @JSBody(script = "return performance.now();")
    private static native double now();

    /** Language, theme and what is hidden stay as they are. */
    @JSBody(
            params = "parts",
            imports = @JSBodyImport(alias = "page", fromModule = "page.js"),
            script = "page.replaceAddress(parts);")
    private static native void replace(String[] parts);
}
