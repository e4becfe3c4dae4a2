package backprop.ui.learn.check;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.learn.FirstDigits;
import backprop.ui.learn.Sight;
import backprop.worker.client.GradientClient;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The figures of the gradient check, and the worker that they share; it begins when one of them comes near. Before, their questions wait. */
public final class Checks {
    private static final int DIGITS = 10;

    private final CheckFigure check = new CheckFigure(this::step);
    private final BugFigure bugs = new BugFigure(this::huntBug);
    private final SharedFigure shared = new SharedFigure(this::shared);
    private Optional<GradientClient> worker = Optional.empty();
    private boolean isBegun;

    public Checks() {
        new WrongForwardFigure();
        BrokenFigure.open();
        // Whoever comes by a link to the bugs may never have been near the first of them.
        Sight.whenNear(Elements.byId("check"), this::start);
        Sight.whenNear(Elements.byId("bugs"), this::start);
        Sight.whenNear(Elements.byId("shared"), this::start);
    }

    private void start() {
        if (isBegun) return;
        isBegun = true;
        FirstDigits.load(DIGITS, this::use, () -> fail("learn.digits-failed"));
    }

    private void use(FirstDigits.Found found) {
        GradientClient client = new GradientClient(() -> fail("learn.worker-failed"));
        client.digits(FirstDigits.together(found.digits()));
        worker = Optional.of(client);
        check.start();
        bugs.start();
        shared.start();
    }

    /** @param key of the sentence that says what is missing */
    private void fail(String key) {
        check.fail(key);
        bugs.fail(key);
    }

    private void step(double h, Consumer<Json> then) {
        worker.ifPresent(client -> client.request("step", Map.of("h", Json.of(h)), then));
    }

    private void huntBug(String bug, Consumer<Json> then) {
        worker.ifPresent(client -> client.request("hunt", Map.of("bug", Json.of(bug)), then));
    }

    private void shared(boolean writes, boolean hasShortcut, Consumer<Json> then) {
        Map<String, Json> net = Map.of("writes", Json.of(writes), "shortcut", Json.of(hasShortcut));
        worker.ifPresent(client -> client.request("shared", net, then));
    }
}
