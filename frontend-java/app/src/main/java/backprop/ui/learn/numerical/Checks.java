package backprop.ui.learn.numerical;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.learn.Sight;
import backprop.worker.client.GradientClient;
import java.util.Map;
import java.util.function.Consumer;

/** The figures of the gradient check, and the worker that they share; it begins when one of them comes near. Before, their questions wait. */
final class Checks {
    private final CheckFigure check = new CheckFigure(this::step);
    private final BugFigure bugs = new BugFigure(this::hunt);
    private GradientClient worker;

    void use(byte[] digits) {
        Runnable begin = () -> begin(digits);
        // Whoever comes by a link to section 1.3 may never have been near the first of them.
        Sight.whenNear(Elements.byId("check"), begin::run);
        Sight.whenNear(Elements.byId("bugs"), begin::run);
    }

    /** @param key of the sentence that says what is missing */
    void fail(String key) {
        check.fail(key);
        bugs.fail(key);
    }

    private void begin(byte[] digits) {
        if (worker != null) return;
        worker = new GradientClient(() -> fail("learn.worker-failed"));
        worker.digits(digits);
        check.begin();
        bugs.begin();
    }

    private void step(double h, Consumer<Json> then) {
        if (worker != null) worker.ask("step", Map.of("h", Json.of(h)), then);
    }

    private void hunt(String bug, Consumer<Json> then) {
        if (worker != null) worker.ask("hunt", Map.of("bug", Json.of(bug)), then);
    }
}
