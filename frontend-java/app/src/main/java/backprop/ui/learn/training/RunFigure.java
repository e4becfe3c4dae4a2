package backprop.ui.learn.training;

import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.settings.DataSource;
import backprop.train.TrainingPlan;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.worker.client.Engines;
import backprop.worker.client.TrainingClient;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** Figure 5.2: the notebook's run, beside the accuracies that the notebook printed. */
final class RunFigure {
    private enum State {
        IDLE("idle", "learn-5.run.start"),
        LOADING("loading", "learn-5.run.pause"),
        RUNNING("running", "learn-5.run.pause"),
        PAUSED("paused", "learn-5.run.go-on"),
        DONE("done", "learn-5.run.start"),
        FAILED("failed", "learn-5.run.start");

        private final String key;
        private final String next;

        State(String key, String next) {
            this.key = key;
            this.next = next;
        }
    }

    /** To learn from, MNIST's or generated. */
    private static final int DIGITS = 60_000;

    private final TrainingPlan plan = TrainingPlan.notebook();
    private final HTMLElement figure = Elements.byId("run");
    private final HTMLElement start = Elements.byId("run-start");
    private final HTMLElement again = Elements.byId("run-again");
    private final HTMLElement status = Elements.byId("run-status");
    private final int perEpoch = plan.iterationsPerEpoch(DIGITS);
    private final RunReadout readout = new RunReadout(plan.iterations(), perEpoch);
    private Optional<TrainingClient> worker = Optional.empty();
    private Optional<DataSource> digits = Optional.empty();
    private State state = State.IDLE;
    private int read;

    RunFigure() {
        start.addEventListener("click", event -> startOrPause());
        again.addEventListener("click", event -> reset());
    }

    /** These are the digits that there are. */
    void use(DataSource digits) {
        this.digits = Optional.of(digits);
        reset();
    }

    /** There are no digits: it cannot be started. */
    void fail() {
        figure.setAttribute("data-state", State.FAILED.key);
        Texts.show(status, "learn.digits-failed");
    }

    private void reset() {
        worker.ifPresent(TrainingClient::close);
        worker = Optional.empty();
        readout.clear();
        boolean isMnist = digits.equals(Optional.of(DataSource.MNIST));
        setState(State.IDLE, isMnist ? "learn-5.run.ready" : "learn-5.run.ready-generated");
    }

    private void startOrPause() {
        switch (state) {
            case RUNNING, LOADING -> worker.orElseThrow().send(new Command.Pause());
            case PAUSED -> {
                run();
                worker.orElseThrow().send(new Command.Run(plan.iterations()));
            }
            case IDLE, DONE, FAILED -> {
                reset();
                DataSource kind = digits.orElseThrow();
                setState(State.LOADING, loadingKey(), "0", "70,000");
                worker = Optional.of(new TrainingClient(
                        Engines.choose(Optional.empty()),
                        new Command.Open(plan, kind, kind == DataSource.MNIST, Optional.empty()),
                        this::receive));
            }
        }
    }

    private void run() {
        int epoch = readout.iteration() / perEpoch + 1;
        setState(State.RUNNING, "learn-5.run.running", Integer.toString(epoch), LocalNumbers.grouped(read));
    }

    private void receive(Event event) {
        if (event instanceof Event.Loading loading) loading(loading);
        else if (event instanceof Event.Opened opened) opened(opened);
        else if (event instanceof Event.Progressed progressed) progressed(progressed);
        else if (event instanceof Event.Evaluated evaluated) evaluated(evaluated);
        else if (event instanceof Event.Stopped stopped) stopped(stopped);
        else if (event instanceof Event.Missing missing) setState(State.FAILED, "engine.missing", missing.path());
        else if (event instanceof Event.Failed failed)
            setState(
                    State.FAILED,
                    "engine.failed." + failed.code(),
                    failed.parameters().toArray(new String[0]));
    }

    private String loadingKey() {
        return digits.equals(Optional.of(DataSource.GENERATED)) ? "learn-5.run.making" : "learn-5.run.loading";
    }

    private void loading(Event.Loading loading) {
        if (state == State.LOADING) {
            setState(
                    State.LOADING,
                    loadingKey(),
                    LocalNumbers.grouped(loading.digits()),
                    LocalNumbers.grouped(loading.of()));
        }
    }

    /** The notebook prints its first accuracies after one iteration, and so do we. */
    private void opened(Event.Opened opened) {
        read = opened.train() + opened.test();
        worker.orElseThrow().send(new Command.Run(1));
    }

    private void progressed(Event.Progressed progressed) {
        readout.add(progressed);
        if (readout.iteration() == 1) worker.orElseThrow().send(new Command.Evaluate());
        else if (state == State.RUNNING) run();
    }

    private void evaluated(Event.Evaluated evaluated) {
        readout.add(evaluated);
        if (evaluated.iteration() != 1) return;
        run();
        worker.orElseThrow().send(new Command.Run(plan.iterations()));
    }

    private void stopped(Event.Stopped stopped) {
        switch (stopped.reason()) {
            case DONE ->
                setState(
                        State.DONE,
                        "learn-5.run.done",
                        LocalNumbers.grouped(readout.iteration()),
                        LocalNumbers.fixed(readout.last().train(), 4),
                        LocalNumbers.fixed(readout.last().test(), 4));
            case DIVERGED -> setState(State.FAILED, "learn-5.run.diverged");
            case PAUSED, DEAD -> {
                int iteration = readout.iteration();
                if (iteration > 1) setState(State.PAUSED, "learn-5.run.paused", LocalNumbers.grouped(iteration));
            }
        }
    }

    private void setState(State state, String key, String... parameters) {
        this.state = state;
        figure.setAttribute("data-state", state.key);
        Texts.show(start, state.next);
        Texts.show(status, key, parameters);
        start.removeAttribute("disabled");
        if (state == State.LOADING) start.setAttribute("disabled", "");
        if (state == State.IDLE) again.setAttribute("disabled", "");
        else again.removeAttribute("disabled");
    }
}
