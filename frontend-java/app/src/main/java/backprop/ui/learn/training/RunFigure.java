package backprop.ui.learn.training;

import backprop.session.Command;
import backprop.session.Digits;
import backprop.session.Event;
import backprop.train.TrainingPlan;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Numbers;
import backprop.ui.dom.Texts;
import backprop.worker.Engines;
import backprop.worker.TrainingWorker;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** Figure 5.2: the notebook's run, beside the accuracies that the notebook printed. */
final class RunFigure {
    private static final int PER_EPOCH = 600;

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

    private final TrainingPlan plan = TrainingPlan.notebook();
    private final HTMLElement figure = Elements.byId("run");
    private final HTMLElement start = Elements.byId("run-start");
    private final HTMLElement again = Elements.byId("run-again");
    private final HTMLElement status = Elements.byId("run-status");
    private final RunTable table = new RunTable(PER_EPOCH);
    private final AccuracyPlot plot = new AccuracyPlot(Elements.byId("run-plot"), plan.iterations(), table.notebook());
    private Optional<TrainingWorker> worker = Optional.empty();
    private Optional<Digits> digits = Optional.empty();
    private State state = State.IDLE;
    private AccuracyPlot.Point last = new AccuracyPlot.Point(0, 0, 0);
    private double milliseconds;
    private int iteration;
    private int read;

    RunFigure() {
        start.addEventListener("click", event -> startOrPause());
        again.addEventListener("click", event -> reset());
    }

    /** These are the digits that there are. */
    void use(Digits digits) {
        this.digits = Optional.of(digits);
        reset();
    }

    private void reset() {
        worker.ifPresent(TrainingWorker::close);
        worker = Optional.empty();
        milliseconds = 0;
        iteration = 0;
        plot.clear();
        table.clear();
        write("run-iteration", "0");
        for (String each : new String[] {"run-loss", "run-accuracy", "run-speed"}) write(each, "–");
        boolean isMnist = digits.equals(Optional.of(Digits.MNIST));
        become(State.IDLE, isMnist ? "learn-5.run.ready" : "learn-5.run.ready-generated");
    }

    private void startOrPause() {
        switch (state) {
            case RUNNING, LOADING -> worker.orElseThrow().tell(new Command.Pause());
            case PAUSED -> {
                become(State.RUNNING, "learn-5.run.running", epoch(), Numbers.grouped(read));
                worker.orElseThrow().tell(new Command.Run(plan.iterations()));
            }
            case IDLE, DONE, FAILED -> {
                reset();
                Digits kind = digits.orElseThrow();
                become(State.LOADING, "learn-5.run.loading", "0", "60,000");
                worker = Optional.of(new TrainingWorker(
                        Engines.choose(Optional.empty()),
                        new Command.Open(plan, kind, kind == Digits.MNIST, Optional.empty()),
                        this::hear));
            }
        }
    }

    private String epoch() {
        return Integer.toString(iteration / PER_EPOCH + 1);
    }

    private void hear(Event event) {
        if (event instanceof Event.Loading loading) loading(loading);
        else if (event instanceof Event.Opened opened) opened(opened);
        else if (event instanceof Event.Progressed progressed) progressed(progressed);
        else if (event instanceof Event.Evaluated evaluated) evaluated(evaluated);
        else if (event instanceof Event.Stopped stopped) stopped(stopped);
        else if (event instanceof Event.Missing missing) become(State.FAILED, "engine.missing", missing.path());
        else if (event instanceof Event.Failed failed)
            become(
                    State.FAILED,
                    "engine.failed." + failed.code(),
                    failed.parameters().toArray(new String[0]));
    }

    private void loading(Event.Loading loading) {
        if (state == State.LOADING) {
            become(
                    State.LOADING,
                    "learn-5.run.loading",
                    Numbers.grouped(loading.digits()),
                    Numbers.grouped(loading.of()));
        }
    }

    /** The notebook prints its first accuracies after one iteration, and so do we. */
    private void opened(Event.Opened opened) {
        read = opened.train() + opened.test();
        worker.orElseThrow().tell(new Command.Run(1));
    }

    private void progressed(Event.Progressed progressed) {
        iteration = progressed.progress().iteration();
        milliseconds += progressed.milliseconds();
        write("run-iteration", Numbers.grouped(iteration));
        write("run-loss", Numbers.fixed(progressed.progress().loss(), 4));
        write("run-speed", Numbers.grouped((int) Math.round(iteration / milliseconds * 1000)));
        if (iteration == 1) worker.orElseThrow().tell(new Command.Evaluate());
        else if (state == State.RUNNING) become(State.RUNNING, "learn-5.run.running", epoch(), Numbers.grouped(read));
    }

    private void evaluated(Event.Evaluated evaluated) {
        last = new AccuracyPlot.Point(
                evaluated.iteration(),
                evaluated.train().accuracy(),
                evaluated.test().accuracy());
        plot.add(last);
        table.add(last);
        write("run-accuracy", Numbers.fixed(last.test(), 4));
        if (evaluated.iteration() != 1) return;
        become(State.RUNNING, "learn-5.run.running", epoch(), Numbers.grouped(read));
        worker.orElseThrow().tell(new Command.Run(plan.iterations()));
    }

    private void stopped(Event.Stopped stopped) {
        switch (stopped.reason()) {
            case DONE ->
                become(
                        State.DONE,
                        "learn-5.run.done",
                        Numbers.grouped(iteration),
                        Numbers.fixed(last.train(), 4),
                        Numbers.fixed(last.test(), 4));
            case DIVERGED -> become(State.FAILED, "learn-5.run.diverged");
            case PAUSED, DEAD -> {
                if (iteration > 1) become(State.PAUSED, "learn-5.run.paused", Numbers.grouped(iteration));
            }
        }
    }

    private void become(State state, String key, String... parameters) {
        this.state = state;
        figure.setAttribute("data-state", state.key);
        Texts.say(start, state.next);
        Texts.say(status, key, parameters);
        start.removeAttribute("disabled");
        if (state == State.LOADING) start.setAttribute("disabled", "");
        if (state == State.IDLE) again.setAttribute("disabled", "");
        else again.removeAttribute("disabled");
    }

    private static void write(String id, String text) {
        Elements.byId(id).setInnerText(text);
    }
}
