package backprop.ui.exercise;

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
final class TrainMine {
    private static final int STEPS = 1_000;

    private final HTMLElement start = Elements.byId("train-mine");
    private final HTMLElement stop = Elements.byId("train-stop");
    private final HTMLElement state = Elements.byId("mine-state");
    private final HTMLElement progress = Elements.byId("mine-progress");
    private final HTMLElement own = Elements.byId("mine-accuracy");
    private final HTMLElement right = Elements.byId("right-accuracy");
    private final HTMLElement curves = Elements.byId("mine-curves");
    private final Supplier<String> source;
    private final Consumer<PythonEvent.Failed> failed;
    private Optional<PythonClient> worker = Optional.empty();
    private Optional<LossCurves> losses = Optional.empty();
    private double begun;

    /**
     * @param source of the student's program
     * @param failed told of an error of it
     */
    TrainMine(Supplier<String> source, Consumer<PythonEvent.Failed> failed) {
        this.source = source;
        this.failed = failed;
        start.addEventListener("click", event -> start());
        stop.addEventListener("click", event -> end("exercises.state.stopped"));
        DomUpdate.attribute(progress, "max", Integer.toString(STEPS));
    }

    /** The pressing of its button is worth something once there is something to train. */
    void show() {
        Elements.byId("mine").setHidden(false);
    }

    private void start() {
        if (worker.isPresent()) return;
        start.setHidden(true);
        stop.setHidden(false);
        stop.focus();
        curves.setHidden(false);
        progress.setHidden(false);
        DomUpdate.attribute(progress, "value", "0");
        Texts.clear(own);
        Texts.clear(right);
        Texts.say(state, "exercises.train.loading");
        if (losses.isEmpty()) losses = Optional.of(new LossCurves(STEPS));
        losses.get().clear();
        worker = Optional.of(new PythonClient(this::hear, () -> end("exercises.train.failed")));
        worker.get().send(new PythonCommand.Train(source.get(), solution(), STEPS));
    }

    private void hear(PythonEvent event) {
        if (event instanceof PythonEvent.Digits digits) {
            begun = now();
            if (digits.areGenerated()) Texts.say(Elements.byId("mine-note"), "exercises.train.generated");
        } else if (event instanceof PythonEvent.Losses more) {
            losses.ifPresent(all -> all.add(more.own(), more.right()));
            int done = losses.map(LossCurves::count).orElse(0);
            DomUpdate.attribute(progress, "value", Integer.toString(done));
            Texts.say(state, "exercises.train.step", LocalNumbers.grouped(done), LocalNumbers.grouped(STEPS));
        } else if (event instanceof PythonEvent.Accuracies accuracies) {
            Texts.say(own, "exercises.train.accuracy", LocalNumbers.percent(accuracies.own()));
            Texts.say(right, "exercises.train.accuracy", LocalNumbers.percent(accuracies.right()));
        } else if (event instanceof PythonEvent.Done) {
            end("exercises.train.done", LocalNumbers.grouped(STEPS), LocalNumbers.fixed((now() - begun) / 1000, 1));
        } else if (event instanceof PythonEvent.Failed failure) {
            end("exercises.train.error");
            failed.accept(failure);
        }
    }

    private void end(String key, String... parameters) {
        worker.ifPresent(PythonClient::close);
        worker = Optional.empty();
        stop.setHidden(true);
        progress.setHidden(true);
        start.setHidden(false);
        Texts.say(start, "exercises.train.again");
        Texts.say(state, key, parameters);
    }

    /** As the page has it. */
    @JSBody(script = "return document.querySelector('#solution pre').textContent;")
    private static native String solution();

    @JSBody(script = "return performance.now();")
    private static native double now();
}
