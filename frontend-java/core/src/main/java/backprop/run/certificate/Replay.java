package backprop.run.certificate;

import backprop.run.RunWorker;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.settings.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does a run once more from its settings alone, in a worker of its own, and says what it comes by. */
public final class Replay {
    /** What a replay comes by. Where it asks whether to go on and is told no, nothing more comes. */
    public interface Listener {
        /** Before the run begins; so many of them are here. */
        void loading(int digits, int of);

        /** @param sha256 of the digits; whether to go on with these */
        boolean digits(String sha256);

        /** So many iterations are done. */
        void progressed(int iteration);

        /** The weights at a waypoint, and at the end; whether to go on. */
        boolean weights(int iteration, String sha256);

        /** Behind the last weights. */
        void ended(Score train, Score test);

        /** The loss is no number any more. */
        void diverged(int iteration);

        void failed(Obstacle obstacle);
    }

    private final Listener listener;
    private final RunWorker worker;
    private final List<Integer> stops;
    private boolean isOpened, isOver;
    private Optional<Event.Saved> saved = Optional.empty();
    private Optional<Event.Evaluated> evaluated = Optional.empty();

    /** Begins at once. Digits of one browser alone it cannot have. */
    public Replay(RunWorker.Factory workers, RunSettings settings, Listener listener) {
        this.listener = listener;
        stops = new ArrayList<>(Waypoint.iterations(settings.plan().iterations()));
        stops.add(settings.plan().iterations());
        worker = workers.start(
                new Command.Open(settings.plan(), settings.digits(), true, Optional.empty()),
                (commands, event) -> receive(event));
    }

    /** Nothing more comes. */
    public void stop() {
        isOver = true;
        worker.close();
    }

    private void receive(Event event) {
        if (isOver) return;
        if (event instanceof Event.Loading loading) listener.loading(loading.digits(), loading.of());
        else if (event instanceof Event.Opened) opened();
        else if (event instanceof Event.DigitsHashed hashed) continueOrStop(listener.digits(hashed.sha256()), 0);
        else if (event instanceof Event.Progressed done)
            listener.progressed(done.progress().iteration());
        else if (event instanceof Event.Evaluated now) evaluated = Optional.of(now);
        else if (event instanceof Event.Saved now) saved = Optional.of(now);
        else if (event instanceof Event.Stopped stopped) stopped(stopped);
        else if (event instanceof Event.Missing missing) failed(Obstacle.MISSING, List.of(missing.path()));
        else if (event instanceof Event.Failed failed) failed(failed.code(), failed.parameters());
    }

    private void opened() {
        if (isOpened) return;
        isOpened = true;
        worker.send(new Command.HashDigits());
    }

    /** A session rests, too, where it finds that its units have died: that is part of the run. */
    private void stopped(Event.Stopped stopped) {
        int iteration = stopped.progress().iteration();
        if (stopped.reason() == Event.Reason.DIVERGED) {
            stop();
            listener.diverged(iteration);
        } else if (iteration < stops.get(0)) {
            continueOrStop(true, iteration);
        } else {
            stops.remove(0);
            boolean goesOn = listener.weights(iteration, saved.orElseThrow().sha256());
            if (goesOn && stops.isEmpty()) ended(evaluated.orElseThrow());
            else continueOrStop(goesOn, iteration);
        }
    }

    private void continueOrStop(boolean goesOn, int iteration) {
        if (goesOn) worker.send(new Command.Run(stops.get(0) - iteration));
        else stop();
    }

    private void ended(Event.Evaluated last) {
        stop();
        listener.ended(Score.of(last.train()), Score.of(last.test()));
    }

    private void failed(String code, List<String> parameters) {
        stop();
        listener.failed(new Obstacle(code, parameters));
    }
}
