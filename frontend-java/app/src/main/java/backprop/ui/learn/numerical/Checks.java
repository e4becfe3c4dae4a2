package backprop.ui.learn.numerical;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.learn.Sight;
import backprop.worker.NumericsClient;
import java.util.Map;
import java.util.function.Consumer;

/** The figures of the gradient check, and the worker that they share; it begins when one of them comes near. */
final class Checks {
    private NumericsClient worker;

    void use(byte[] digits) {
        CheckFigure check = new CheckFigure(this::step);
        BugFigure bugs = new BugFigure(this::hunt);
        Runnable begin = () -> begin(digits, check, bugs);
        // Whoever comes by a link to section 1.3 may never have been near the first of them.
        Sight.whenNear(Elements.byId("check"), begin::run);
        Sight.whenNear(Elements.byId("bugs"), begin::run);
    }

    private void begin(byte[] digits, CheckFigure check, BugFigure bugs) {
        if (worker != null) return;
        worker = new NumericsClient(() -> {
            check.fail();
            bugs.fail();
        });
        worker.digits(digits);
        check.begin();
        bugs.begin();
    }

    private void step(double h, Consumer<Json> then) {
        worker.ask("step", Map.of("h", Json.of(h)), then);
    }

    private void hunt(String bug, Consumer<Json> then) {
        worker.ask("hunt", Map.of("bug", Json.of(bug)), then);
    }
}
