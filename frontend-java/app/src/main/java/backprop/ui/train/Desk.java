package backprop.ui.train;

import backprop.data.Dataset;
import backprop.session.Digits;
import backprop.session.Engine;
import backprop.session.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The runs, which of them is looked at, and the one worker that leads it; variants wait here for their turn. */
final class Desk {
    interface Listener {
        /** What is asked for now; empty, and said, if that cannot be. */
        Optional<List<Task>> tasks();

        void heard(Run run, Event event);

        /** Another run is looked at, or none. */
        void turned();
    }

    private final List<Run> runs = new ArrayList<>();
    private final List<Task> queue = new ArrayList<>();
    private final Engine engine;
    private final Supplier<Optional<Dataset>> drawn;
    private final Listener listener;
    private Optional<Run> current = Optional.empty();
    private Optional<Driver> driver = Optional.empty();
    /** Whether something else is asked for than the present run. */
    private boolean isOther = true;

    Desk(Engine engine, Supplier<Optional<Dataset>> drawn, Listener listener) {
        this.engine = engine;
        this.drawn = drawn;
        this.listener = listener;
    }

    List<Run> runs() {
        return runs;
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
        if (current.isEmpty() && !earlier.isEmpty() && isOther) look(earlier.get(earlier.size() - 1), true);
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
        if (isBusy() && current.get() != run) driver.ifPresent(Driver::pause);
        queue.clear();
        isOther = other;
        current = Optional.of(run);
        listener.turned();
    }

    void press(Transport.Button button) {
        switch (button) {
            case START -> start();
            case PAUSE -> driver.ifPresent(Driver::pause);
            case STEP -> ready().ifPresent(Driver::step);
            case WATCH -> ready().ifPresent(Driver::watch);
            case EPOCH -> ready().ifPresent(Driver::epoch);
            case RESET -> reset();
        }
    }

    private void start() {
        if (!isOther && current.isPresent() && current.get().state == State.DIVERGED) reset();
        ready().ifPresent(Driver::start);
    }

    /** The present run's driver, if that run can go on; else that of a new one. */
    private Optional<Driver> ready() {
        boolean goesOn =
                !isOther && current.isPresent() && !current.get().isOver() && current.get().state != State.DIVERGED;
        if (goesOn) return Optional.of(driver(current.get(), false));
        Optional<List<Task>> tasks = listener.tasks();
        if (tasks.isEmpty()) return Optional.empty();
        queue.clear();
        queue.addAll(tasks.get());
        return Optional.of(next());
    }

    private Driver next() {
        Task task = queue.remove(0);
        Run run = new Run(task, Look.other(runs.stream().map(each -> each.look).toList()));
        begin(run);
        return driver(run, !queue.isEmpty() || runs.size() > 1);
    }

    /** A run that begins with weights of a file, too. */
    void begin(Run run) {
        runs.add(run);
        isOther = false;
        current = Optional.of(run);
        listener.turned();
    }

    /** The next variant's turn; whether there is one. */
    boolean goOn() {
        if (queue.isEmpty()) return false;
        next().start();
        return true;
    }

    /** Each variant learns from the same digits, where they come from elsewhere and so at no certain time. */
    Driver driver(Run run, boolean compared) {
        if (driver.isPresent() && driver.get().run() == run && run.state != State.FAILED) return driver.get();
        driver.ifPresent(Driver::close);
        Digits digits = run.task.settings().digits();
        boolean whole = compared && digits == Digits.MNIST || digits == Digits.DRAWN;
        Optional<Dataset> own = digits == Digits.DRAWN ? drawn.get() : Optional.empty();
        Driver started = new Driver(run, engine, whole, own, event -> listener.heard(run, event));
        driver = Optional.of(started);
        return started;
    }

    /** The driver at work, if it is this run's. */
    Optional<Driver> driver(Run run) {
        return driver.filter(it -> it.run() == run);
    }

    private void reset() {
        if (current.isEmpty()) return;
        Run run = current.get();
        Optional<Driver> its = driver(run);
        if (its.isPresent() && its.get().canReset()) {
            its.get().reset();
        } else {
            its.ifPresent(Driver::close);
            if (its.isPresent()) driver = Optional.empty();
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
        if (driver(run).isPresent()) {
            driver.get().close();
            driver = Optional.empty();
        }
        runs.remove(run);
        if (current.orElse(null) != run) return;
        queue.clear();
        isOther = true;
        current = Optional.empty();
    }
}
