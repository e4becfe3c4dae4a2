package backprop.ui.learn.numerical;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Numbers;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Durations;
import backprop.ui.learn.Marks;
import backprop.worker.NumericsClient;
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

    private static final double SLICE = 100;
    private static final int NOTEBOOKS_ITERATIONS = 10_000;
    private static final int OUTPUTS = 10, INPUTS = 784;

    private final HTMLElement figure = Elements.byId("race");
    private final HTMLElement start = Elements.byId("race-start");
    private final HTMLElement again = Elements.byId("race-again");
    private final HTMLElement progress = Elements.byId("race-progress");
    private final HTMLElement backpropClock = Elements.byId("race-backprop");
    private final HTMLElement outcome = Elements.byId("race-outcome");
    private final HTMLSelectElement hidden = Elements.byId("race-hidden");
    private final HTMLSelectElement batch = Elements.byId("race-batch");
    private Optional<NumericsClient> worker = Optional.empty();
    private byte[] digits = {};
    private State state = State.READY;
    private double backprop;
    private double milliseconds;
    private int done;
    private int agreeing;
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
        worker.ifPresent(NumericsClient::close);
        worker = Optional.empty();
        state = State.READY;
        done = 0;
        agreeing = 0;
        isAsked = false;
        milliseconds = 0;
        show();
    }

    private void startOrStop() {
        switch (state) {
            case RUNNING -> state = State.PAUSED;
            case PAUSED -> goOn();
            case READY, DONE -> begin();
        }
        show();
    }

    private void begin() {
        reset();
        state = State.RUNNING;
        backprop = 0;
        NumericsClient runner = new NumericsClient(this::fail);
        worker = Optional.of(runner);
        runner.digits(digits);
        Map<String, Json> net = Map.of(
                "hidden", Json.of(Integer.parseInt(hidden.getValue())),
                "batch", Json.of(Integer.parseInt(batch.getValue())));
        runner.ask("race", net, answer -> {
            backprop = answer.get("backprop").number();
            if (state == State.RUNNING) goOn();
            show();
        });
    }

    private void goOn() {
        state = State.RUNNING;
        if (backprop == 0 || isAsked) return;
        isAsked = true;
        worker.orElseThrow().ask("go", Map.of("milliseconds", Json.of(SLICE)), this::read);
    }

    private void read(Json answer) {
        isAsked = false;
        done = answer.get("done").integer();
        agreeing = answer.get("agreeing").integer();
        milliseconds = answer.get("milliseconds").number();
        if (done == total()) state = State.DONE;
        if (state == State.RUNNING) goOn();
        show();
    }

    private void fail() {
        reset();
        Texts.say(outcome, "learn.worker-failed");
    }

    private void show() {
        figure.setAttribute("data-state", state.key);
        Texts.say(start, state.next);
        disable(start, digits.length == 0);
        disable(again, state == State.READY);
        progress.setAttribute("max", Integer.toString(total()));
        progress.setAttribute("value", Integer.toString(done));
        showLanes();
        showOutcome();
    }

    private void showLanes() {
        HTMLElement clock = Elements.byId("race-clock");
        clock.setInnerText(state == State.READY ? "–" : Durations.text(milliseconds));
        Texts.say(
                Elements.byId("race-passes"),
                "learn-1.race.passes",
                Numbers.grouped(2 * done),
                Numbers.grouped(2 * total()),
                Numbers.fixed(Math.floor(100.0 * done / total()), 0));
        HTMLElement left = Elements.byId("race-left");
        if (done == 0) Texts.silence(left);
        else if (state == State.DONE) Texts.say(left, "learn-1.race.finished");
        else Texts.say(left, "learn-1.race.left", Durations.text(milliseconds / done * (total() - done)));
        boolean isThere = state != State.READY && backprop > 0;
        backpropClock.setInnerText(isThere ? "\u00a0" + Durations.text(backprop) : "–");
        if (isThere) backpropClock.insertBefore(Marks.tick("learn-1.race.finished"), backpropClock.getFirstChild());
        if (isThere) Texts.say(Elements.byId("race-finished"), "learn-1.race.finished");
        else Texts.silence(Elements.byId("race-finished"));
    }

    private void showOutcome() {
        if (done == 0) {
            Texts.say(outcome, state == State.READY ? "learn-1.race.ready" : "learn-1.race.warming");
            return;
        }
        double numerical = milliseconds / done * total();
        Texts.say(
                outcome,
                "learn-1.race.outcome",
                Durations.text(numerical * NOTEBOOKS_ITERATIONS),
                Durations.text(backprop * NOTEBOOKS_ITERATIONS),
                Numbers.grouped((int) Math.round(numerical / backprop)),
                Numbers.grouped(done),
                Numbers.grouped(agreeing));
    }

    private static void disable(HTMLElement button, boolean isDisabled) {
        if (isDisabled) button.setAttribute("disabled", "");
        else button.removeAttribute("disabled");
    }
}
