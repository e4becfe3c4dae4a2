package backprop.ui.train;

import backprop.data.Dataset;
import backprop.session.Digits;
import backprop.session.Engine;
import backprop.session.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The one worker of the page: it leads a run, until another is to be led or nothing is asked of it any more. */
final class Seat {
    /** Milliseconds without a question, after which a finished run's worker ends. */
    private static final double PATIENCE = 10_000;

    private final Engine engine;
    private final Supplier<Optional<Dataset>> drawn;
    private final BiConsumer<Run, Event> told;
    private final Lull lull = new Lull(PATIENCE, this::rest);
    /** They have been told to pause, and end when they have told what they have learned. */
    private final List<Driver> leaving = new ArrayList<>();

    private Optional<Driver> driver = Optional.empty();

    Seat(Engine engine, Supplier<Optional<Dataset>> drawn, BiConsumer<Run, Event> told) {
        this.engine = engine;
        this.drawn = drawn;
        this.told = told;
    }

    /** Drawings may have been deleted since. */
    boolean hasDigits(Run run) {
        return run.task.settings().digits() != Digits.DRAWN || drawn.get().isPresent();
    }

    /** Each variant learns from the same digits, though they come at no certain time. */
    Driver lead(Run run, boolean compared) {
        lull.stir();
        if (of(run).isPresent() && run.state != State.FAILED) return driver.get();
        dismiss(run);
        Digits digits = run.task.settings().digits();
        boolean whole = compared || digits == Digits.DRAWN;
        Optional<Dataset> own = digits == Digits.DRAWN ? drawn.get() : Optional.empty();
        driver = Optional.of(new Driver(run, engine, whole, own, event -> {
            lull.stir();
            told.accept(run, event);
        }));
        return driver.get();
    }

    /** The driver at work, if it is this run's. */
    Optional<Driver> of(Run run) {
        return driver.filter(it -> it.run() == run);
    }

    void pause() {
        driver.ifPresent(Driver::pause);
    }

    /** What it has still to tell of that run is not heard. */
    void leave(Run run) {
        if (of(run).isPresent()) empty();
        leaving.stream().filter(it -> it.run() == run).forEach(Driver::close);
    }

    /** Makes room for that run's driver. */
    private void dismiss(Run next) {
        leave(next);
        driver.ifPresent(Driver::leave);
        driver.ifPresent(leaving::add);
        leaving.removeIf(it -> !it.isLeaving());
        driver = Optional.empty();
    }

    /** A finished run's worker holds all digits for questions that seldom come: then there will be another one. */
    private void rest() {
        if (driver.filter(Driver::rests).isPresent()) empty();
    }

    private void empty() {
        driver.ifPresent(Driver::close);
        driver = Optional.empty();
    }
}
