package backprop.check;

import backprop.data.Dataset;
import backprop.session.Engine;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.settings.DataSource;
import backprop.text.Split;
import backprop.train.TrainingPlan;
import backprop.worker.client.TrainingClient;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The page's end of a session, led by words: what window.desk is told, and what window.told then holds. */
final class SessionDesk {
    private static final Dataset SOME = new Dataset(new byte[20 * Dataset.PIXELS], new byte[20]);

    private Optional<TrainingClient> worker = Optional.empty();

    private SessionDesk() {}

    static void set() {
        SessionDesk desk = new SessionDesk();
        listen(words -> desk.hear(Split.of(words, ' ')));
    }

    /** "open simd MNIST 3 500": engine, digits, seed, iterations; "parts" if it is to start with the first. Others as below. */
    private void hear(List<String> words) {
        switch (words.get(0)) {
            case "open" -> worker = Optional.of(new TrainingClient(engine(words), open(words), SessionDesk::tell));
            case "run" -> command(new Command.Run(Integer.parseInt(words.get(1))));
            case "pause" -> command(new Command.Pause());
            case "reset" -> command(new Command.Reset());
            case "evaluate" -> command(new Command.Evaluate());
            case "save" -> command(new Command.Save());
            case "open-again" -> command(open(List.of("open", "simd", "MNIST", "1", "1")));
            case "restart" -> worker.orElseThrow().restart();
            case "close" -> worker.orElseThrow().close();
            default -> throw new IllegalArgumentException(words.get(0));
        }
    }

    private void command(Command command) {
        worker.orElseThrow().send(command);
    }

    private static Engine engine(List<String> words) {
        return Engine.find(words.get(1)).orElseThrow();
    }

    private static Command.Open open(List<String> words) {
        TrainingPlan plan = TrainingPlan.notebook()
                .withSeed(Integer.parseInt(words.get(3)))
                .withIterations(Integer.parseInt(words.get(4)));
        DataSource digits = DataSource.valueOf(words.get(2));
        boolean whole = digits == DataSource.MNIST && !words.contains("parts");
        Optional<Dataset> drawn = digits == DataSource.DRAWN ? Optional.of(SOME) : Optional.empty();
        return new Command.Open(plan, digits, whole, Optional.empty(), drawn);
    }

    private static void tell(Event event) {
        if (event instanceof Event.Opened opened) tell("opened " + opened.train() + " " + opened.test());
        else if (event instanceof Event.Saved saved)
            tell("saved " + saved.snapshot().iteration() + " " + saved.sha256());
        else if (event instanceof Event.Evaluated evaluated)
            tell("evaluated " + evaluated.train().total() + " "
                    + evaluated.test().accuracy());
        else if (event instanceof Event.Stopped stopped)
            tell("stopped " + stopped.reason() + " " + stopped.progress().iteration());
        else if (event instanceof Event.Loading loading) tell("loading " + loading.digits());
        else if (event instanceof Event.Missing missing) tell("missing " + missing.path());
        else if (event instanceof Event.Failed failed) tell("failed " + failed.code());
    }

    @JSBody(params = "words", script = "window.told.push(words);")
    private static native void tell(String words);

    @JSBody(params = "ear", script = "window.told = []; window.desk = function(words) { ear(words); };")
    private static native void listen(Ear ear);

    @JSFunctor
    private interface Ear extends JSObject {
        void hear(String words);
    }
}
