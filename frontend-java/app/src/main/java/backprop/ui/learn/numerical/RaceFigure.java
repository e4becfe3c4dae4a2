package backprop.ui.learn.numerical;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.worker.client.GradientClient;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Figure 1.1: central differences against backprop, for real, until the reader has seen enough. */
final class RaceFigure {
    private enum State {
        READY("ready", "learn-1.race.start"),
        RUNNING("running", "learn-1.race.stop"),
        PAUSED("paused", "learn-1.race.go-on"),
        DONE("done", "learn-1.race.start");

        private final String key;
        private final String next;

        State(String key, String next) {
            this.key = key;
            this.next = next;
        }
    }

    /** The worker is asked for so many milliseconds of the race at a time, and can be stopped between. */
    private static final double SLICE = 100;

    private static final int OUTPUTS = 10, INPUTS = 784;

    private final HTMLElement figure = Elements.byId("race");
    private final HTMLElement start = Elements.byId("race-start");
    private final HTMLElement again = Elements.byId("race-again");
    private final HTMLSelectElement hidden = Elements.byId("race-hidden");
    private final HTMLSelectElement batch = Elements.byId("race-batch");
    private final RaceLanes lanes = new RaceLanes();
    private Optional<GradientClient> worker = Optional.empty();
    private byte[] digits = {};
    private State state = State.READY;
    private Standing standing = Standing.start(total());
    private Optional<String> problem = Optional.empty();
    private boolean isAsked;

    RaceFigure() {
        start.addEventListener("click", event -> startOrStop());
        again.addEventListener("click", event -> reset());
        hidden.addEventListener("change", event -> reset());
        batch.addEventListener("change", event -> reset());
        Texts.onLanguage(this::show);
        show();
    }

    /** Labels and pixels of the digits; the race can begin. */
    void use(byte[] digits) {
        this.digits = digits;
        show();
    }

    private int total() {
        int units = Integer.parseInt(hidden.getValue());
        return INPUTS * units + units + units * OUTPUTS + OUTPUTS;
    }

    private void reset() {
        worker.ifPresent(GradientClient::close);
        worker = Optional.empty();
        state = State.READY;
        standing = Standing.start(total());
        isAsked = false;
        show();
    }

    private void startOrStop() {
        switch (state) {
            case RUNNING -> state = State.PAUSED;
            case PAUSED -> requestNext();
            case READY, DONE -> start();
        }
        show();
    }

    private void start() {
        problem = Optional.empty();
        reset();
        state = State.RUNNING;
        GradientClient runner = new GradientClient(() -> fail("learn.worker-failed"));
        worker = Optional.of(runner);
        runner.digits(digits);
        Map<String, Json> net = Map.of(
                "hidden", Json.of(Integer.parseInt(hidden.getValue())),
                "batch", Json.of(Integer.parseInt(batch.getValue())));
        runner.request("race", net, answer -> {
            standing = new Standing(total(), 0, 0, 0, answer.get("backprop").number());
            if (state == State.RUNNING) requestNext();
            show();
        });
    }

    private void requestNext() {
        state = State.RUNNING;
        if (standing.backprop() == 0 || isAsked) return;
        isAsked = true;
        worker.orElseThrow().request("go", Map.of("milliseconds", Json.of(SLICE)), this::read);
    }

    private void read(Json answer) {
        isAsked = false;
        standing = new Standing(
                standing.total(),
                answer.get("done").integer(),
                answer.get("agreeing").integer(),
                answer.get("milliseconds").number(),
                standing.backprop());
        if (standing.isDone()) state = State.DONE;
        if (state == State.RUNNING) requestNext();
        show();
    }

    /** @param key of the sentence that says what is missing */
    void fail(String key) {
        reset();
        problem = Optional.of(key);
        show();
    }

    private void show() {
        figure.setAttribute("data-state", state.key);
        Texts.show(start, state.next);
        disable(start, digits.length == 0);
        disable(again, state == State.READY);
        lanes.show(standing, state != State.READY);
        problem.ifPresent(lanes::fail);
    }

    private static void disable(HTMLElement button, boolean isDisabled) {
        if (isDisabled) button.setAttribute("disabled", "");
        else button.removeAttribute("disabled");
    }
}
