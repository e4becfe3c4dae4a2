package backprop.ui.exercise;

import backprop.browser.Address;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.worker.python.PythonClient;
import backprop.worker.python.PythonCommand;
import backprop.worker.python.PythonEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** MNIST with the student's own layers, in a worker of its own, beside a net with the right ones. */
final class ProgramTraining {
    private final HTMLElement start = Elements.byId("train-mine");
    private final HTMLElement stop = Elements.byId("train-stop");
    private final HTMLElement state = Elements.byId("mine-state");
    private final HTMLElement progress = Elements.byId("mine-progress");
    private final HTMLElement own = Elements.byId("mine-accuracy");
    private final HTMLElement right = Elements.byId("right-accuracy");
    private final HTMLElement curves = Elements.byId("mine-curves");
    private final String exercise;
    private final Supplier<String> source;
    private final Consumer<PythonEvent> failed;
    private Optional<PythonClient> worker = Optional.empty();
    private Optional<LossCurves> losses = Optional.empty();
    private int steps;
    private double begun;

    /**
     * @param exercise its name in its address
     * @param source of the student's program
     * @param failed told of an error of it, or of what is still to be written
     */
    ProgramTraining(String exercise, Supplier<String> source, Consumer<PythonEvent> failed) {
        this.exercise = exercise;
        this.source = source;
        this.failed = failed;
        start.addEventListener("click", event -> start());
        stop.addEventListener("click", event -> end("exercises.state.stopped"));
    }

    void start() {
        if (worker.isPresent()) return;
        start.setHidden(true);
        stop.setHidden(false);
        stop.focus();
        curves.setHidden(false);
        progress.setHidden(false);
        DomUpdate.attribute(progress, "value", "0");
        Texts.clear(own);
        Texts.clear(right);
        Texts.show(state, "exercises.train.loading");
        losses.ifPresent(LossCurves::clear);
        worker = Optional.of(new PythonClient(this::handle, () -> end("exercises.train.failed")));
        worker.get().send(command());
    }

    private PythonCommand command() {
        if (Elements.byId("main").hasAttribute("data-loop")) return new PythonCommand.TrainLoop(source.get());
        String setup = Address.absolute("exercises/" + exercise + "/train.py");
        return new PythonCommand.Train(source.get(), solution(), setup);
    }

    private void start(PythonEvent.Training training) {
        begun = now();
        steps = training.steps();
        DomUpdate.attribute(progress, "max", Integer.toString(steps));
        if (losses.isEmpty()) losses = Optional.of(new LossCurves(exercise, steps));
        if (training.isOnGeneratedDigits()) Texts.show(Elements.byId("mine-digits"), "exercises.train.generated");
    }

    private void handle(PythonEvent event) {
        if (event instanceof PythonEvent.Training training) {
            start(training);
        } else if (event instanceof PythonEvent.Losses more) {
            losses.ifPresent(all -> all.add(more.own(), more.right()));
            int done = losses.map(LossCurves::count).orElse(0);
            DomUpdate.attribute(progress, "value", Integer.toString(done));
            Texts.show(state, "exercises.train.step", LocalNumbers.grouped(done), LocalNumbers.grouped(steps));
        } else if (event instanceof PythonEvent.Accuracies accuracies) {
            Texts.show(own, "exercises.train.accuracy", LocalNumbers.percent(accuracies.own()));
            Texts.show(right, "exercises.train.accuracy", LocalNumbers.percent(accuracies.right()));
        } else if (event instanceof PythonEvent.Done) {
            int done = losses.map(LossCurves::count).orElse(0);
            end("exercises.train.done", LocalNumbers.grouped(done), LocalNumbers.fixed((now() - begun) / 1000, 1));
        } else if (event instanceof PythonEvent.Failed || event instanceof PythonEvent.Unwritten) {
            end("exercises.train.error");
            failed.accept(event);
        }
    }

    private void end(String key, String... parameters) {
        worker.ifPresent(PythonClient::close);
        worker = Optional.empty();
        stop.setHidden(true);
        progress.setHidden(true);
        start.setHidden(false);
        Texts.show(start, "exercises.train.again");
        Texts.show(state, key, parameters);
    }

    /** As the page has it. */
    @JSBody(script = "return document.querySelector('#solution pre').textContent;")
    private static native String solution();

    @JSBody(script = "return performance.now();")
    private static native double now();
}
