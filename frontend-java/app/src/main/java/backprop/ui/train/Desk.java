package backprop.ui.train;

import backprop.data.Dataset;
import backprop.session.Command;
import backprop.session.Engine;
import backprop.session.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The runs, and which of them is looked at; variants wait here for their turn. */
final class Desk {
    interface Listener {
        /** What is asked for now; empty, and said, if that cannot be. */
        Optional<List<Task>> tasks();

        void heard(Run run, Event event);

        /** It has gone, to make room for another. */
        void gone(Run run);

        /** Another run is looked at, or none. */
        void turned();
    }

    /** As many as have looks of their own. */
    static final int MOST_RUNS = 16;

    private final List<Run> runs = new ArrayList<>();
    private final List<Task> queue = new ArrayList<>();
    private final Seat seat;
    private final Listener listener;
    private Optional<Run> current = Optional.empty();
    /** Whether something else is asked for than the present run. */
    private boolean isOther = true;
    /** Whether the variants wait for a press of Start, though the one at work ends. */
    private boolean isHeld;

    Desk(Engine engine, Supplier<Optional<Dataset>> drawn, Listener listener) {
        seat = new Seat(engine, drawn, listener::heard);
        this.listener = listener;
    }

    List<Run> runs() {
        return runs;
    }

    List<Look> looks() {
        return runs.stream().map(run -> run.look).toList();
    }

    Optional<Run> current() {
        return current;
    }

    boolean isBusy() {
        return current.isPresent() && current.get().state.isBusy();
    }

    /** Runs of earlier visits. */
    void add(List<Run> earlier) {
        runs.addAll(0, earlier);
    }

    /** The run that is looked at is what is asked for: Start goes on with it. */
    void goOnWithThis() {
        isOther = false;
    }

    /** The form asks for something else now: what works goes on, what rests is left. */
    void other() {
        isOther = true;
        queue.clear();
        if (isBusy() || current.isEmpty()) return;
        current = Optional.empty();
        listener.turned();
    }

    /** @param other whether a press of Start is to begin something new all the same */
    void look(Run run, boolean other) {
        if (isBusy() && current.get() != run) seat.pause();
        queue.clear();
        isOther = other;
        current = Optional.of(run);
        listener.turned();
    }

    /** What there is of the run at work, in case that the page ends. */
    void save() {
        if (isBusy()) driver(current.get()).ifPresent(Driver::save);
    }

    void press(Transport.Button button) {
        switch (button) {
            case START -> start();
            case PAUSE -> pause();
            case STEP -> ready().ifPresent(Driver::step);
            case WATCH -> ready().ifPresent(Driver::watch);
            case EPOCH -> ready().ifPresent(Driver::epoch);
            case RESET -> reset();
        }
    }

    /** A variant that is being tested for the last time ends all the same. */
    private void pause() {
        isHeld = true;
        seat.pause();
    }

    private void start() {
        isHeld = false;
        if (!isOther && current.filter(Run::isOver).isPresent() && goOn()) return;
        if (!isOther && current.isPresent() && current.get().state == State.DIVERGED) reset();
        ready().ifPresent(Driver::start);
    }

    /** The present run's driver, if that run can go on; else that of a new one. */
    private Optional<Driver> ready() {
        if (current.filter(this::goesOn).isPresent()) return Optional.of(seat.lead(current.get(), false));
        Optional<List<Task>> tasks = listener.tasks();
        if (tasks.isEmpty()) return Optional.empty();
        queue.clear();
        queue.addAll(tasks.get());
        return Optional.of(next());
    }

    private boolean goesOn(Run run) {
        return !isOther && !run.isOver() && run.state != State.DIVERGED && seat.hasDigits(run);
    }

    private Driver next() {
        Task task = queue.remove(0);
        makeRoom();
        Run run = new Run(task, Look.other(looks()));
        take(run);
        return seat.lead(run, !queue.isEmpty() || runs.size() > 1);
    }

    /** The oldest goes, of those without a name of their own if there are such. */
    private void makeRoom() {
        while (runs.size() >= MOST_RUNS) {
            List<Run> others =
                    runs.stream().filter(run -> run != current.orElse(null)).toList();
            Run oldest = others.stream()
                    .filter(run -> run.name.isEmpty())
                    .findFirst()
                    .orElse(others.get(0));
            delete(oldest);
            listener.gone(oldest);
        }
    }

    /** A run that begins with the weights of a file. */
    void begin(Run run) {
        queue.clear();
        take(run);
    }

    private void take(Run run) {
        makeRoom();
        runs.add(run);
        isOther = false;
        current = Optional.of(run);
        listener.turned();
    }

    /** The next variant's turn; whether there is one. */
    boolean goOn() {
        if (isHeld || queue.isEmpty()) return false;
        next().start();
        return true;
    }

    /** Asks a run's net, as far as it was saved and its digits are still there; in a new worker if need be. */
    void ask(Run run, Command... questions) {
        if (run.snapshot.isEmpty() || !seat.hasDigits(run)) return;
        for (Command question : questions) seat.lead(run, false).ask(question);
    }

    /** The driver at work, if it is this run's. */
    Optional<Driver> driver(Run run) {
        return seat.of(run);
    }

    private void reset() {
        if (current.isEmpty()) return;
        Run run = current.get();
        Optional<Driver> its = driver(run);
        if (its.isPresent() && its.get().canReset()) {
            its.get().reset();
        } else {
            seat.leave(run);
            run.back(0);
            run.state = State.IDLE;
        }
        run.sights.clear();
        listener.turned();
    }

    void rate(double rate) {
        if (current.isEmpty() || isOther && !isBusy()) return;
        Optional<Driver> its = driver(current.get());
        if (its.isPresent()) its.get().rate(rate);
        else current.get().rate = rate;
    }

    void delete(Run run) {
        seat.leave(run);
        runs.remove(run);
        if (current.orElse(null) != run) return;
        queue.clear();
        isOther = true;
        current = Optional.empty();
    }
}
