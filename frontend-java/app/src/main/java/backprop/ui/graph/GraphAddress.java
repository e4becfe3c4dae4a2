package backprop.ui.graph;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Preset;
import backprop.graph.code.Language;
import backprop.number.Numbers;
import backprop.ui.dom.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/** The page's state in its address: preset or expression, inputs, step, predict, panel. A link brings back the situation. */
final class GraphAddress {
    private static final List<String> TAKEN =
            List.of("e", "preset", "step", "predict", "panel", "hide", "lang", "theme");
    /** Browsers forbid more than some 200 changes in 30 seconds. */
    private static final double PAUSE = 180;

    private final List<String> fixed = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private double last = -PAUSE;
    private boolean waiting;

    /** An input called like one of the others has a dot before its name. */
    private static String parameter(String input) {
        return TAKEN.contains(input) ? "." + input : input;
    }

    static Optional<String> input(String name) {
        return Address.parameter(parameter(name));
    }

    /** What stays the same from step to step. */
    void scene(Scene scene) {
        fixed.clear();
        fixed.addAll(
                scene.preset().isPresent()
                        ? List.of("preset", scene.preset().get().id())
                        : List.of("e", scene.text()));
        for (Node input : scene.graph().inputs()) {
            double value = scene.graph().valueOf(input);
            if (value != usual(scene, input)) fixed.addAll(List.of(parameter(input.name()), Numbers.full(value)));
        }
    }

    void write(Moment moment, boolean predict, Language language) {
        pending.clear();
        pending.addAll(fixed);
        if (moment.count() > 0) put("step", moment.isAtEnd() ? "end" : Integer.toString(moment.count()));
        if (predict) put("predict", "on");
        if (language == Language.PYTHON) put("panel", "python");
        if (waiting) return;
        double rest = last + PAUSE - now();
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

    /** What an input is worth if the address does not say so. */
    private static double usual(Scene scene, Node input) {
        Optional<Graph> origin = scene.preset().map(Preset::graph);
        if (origin.isPresent())
            return origin.get().valueOf(origin.get().find(input.name()).orElseThrow());
        boolean inText = !Assignments.with(scene.text(), input.name(), "?").equals(scene.text());
        return inText ? scene.graph().valueOf(input) : Preset.usualValue(input.name());
    }

    @JSBody(script = "return performance.now();")
    private static native double now();

    /** Language, theme and what is hidden stay as they are. */
    @JSBody(
            params = "parts",
            script = "var old = new URLSearchParams(location.search), next = new URLSearchParams();"
                    + "for (var i = 0; i < parts.length; i += 2) next.set(parts[i], parts[i + 1]);"
                    + "['hide', 'lang', 'theme'].forEach(function(n) { if (old.get(n)) next.set(n, old.get(n)); });"
                    + "history.replaceState(history.state, '', location.pathname + '?' + next + location.hash);")
    private static native void replace(String[] parts);
}
