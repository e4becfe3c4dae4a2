package backprop.ui.train;

import backprop.nn.Activation;
import backprop.nn.Architecture;
import backprop.session.Event;
import backprop.session.Snapshot;
import backprop.session.Spread;
import backprop.store.KeptRun;
import backprop.train.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run: what was asked for, how far it is, what has been seen of it. */
final class Run {
    private static final int KEPT_SIGHTS = 60;
    /** To learn from: MNIST's, and as many are generated. */
    static final int USUAL_DIGITS = 60_000;

    final Task task;
    final Look look;
    final Curve curve = new Curve();
    final List<KeptRun.Mark> marks = new ArrayList<>();
    final List<Event.Seen> sights = new ArrayList<>();
    final Pace pace = new Pace();
    /** In the browser's storage; 0 for none. */
    int id;
    /** What its owner calls it; empty for the task's name. */
    String name = "";

    State state = State.IDLE;
    double rate;
    boolean hidden;
    int perEpoch;
    /** What it began with, if that came from a file. */
    Optional<Snapshot> origin = Optional.empty();

    Optional<Snapshot> snapshot = Optional.empty();
    Optional<Event.Evaluated> evaluated = Optional.empty();
    Optional<Event.FirstWeights> weights = Optional.empty();

    Run(Task task, Look look) {
        this.task = task;
        this.look = look;
        rate = task.settings().plan().learningRate();
        learnsFrom(USUAL_DIGITS);
    }

    /** How many training digits there are, once that is known. */
    void learnsFrom(int digits) {
        perEpoch = task.settings().plan().iterationsPerEpoch(digits);
    }

    String title() {
        return name.isEmpty() ? task.title() : name;
    }

    int iteration() {
        return curve.count();
    }

    int iterations() {
        return task.settings().plan().iterations();
    }

    boolean isOver() {
        return iteration() >= iterations();
    }

    /** Whether its net rests, and is one. */
    boolean canBeTested() {
        return snapshot.isPresent() && !state.isBusy() && state != State.DIVERGED;
    }

    double epoch(int iteration) {
        return (double) iteration / perEpoch;
    }

    /** The last at or before that iteration. */
    Optional<KeptRun.Mark> mark(int iteration) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i).iteration() <= iteration) return Optional.of(marks.get(i));
        }
        return Optional.empty();
    }

    void progressed(Event.Progressed done) {
        Progress progress = done.progress();
        curve.cut(progress.iteration() - done.losses().length);
        curve.add(done.losses());
        pace.add(done.losses().length, done.milliseconds());
    }

    void evaluated(Event.Evaluated now) {
        evaluated = Optional.of(now);
        if (now.test().total() == 0) return;
        marks.removeIf(mark -> mark.iteration() >= now.iteration());
        marks.add(new KeptRun.Mark(
                now.iteration(), now.train().accuracy(), now.test().accuracy()));
    }

    /** Whether it is known how it reads test digits, but fewer than so many. */
    boolean isTestedOnFewer(int digits) {
        return evaluated.filter(it -> it.test().total() < digits).isPresent();
    }

    void seen(Event.Seen seen) {
        sights.removeIf(old -> old.iteration() >= seen.iteration());
        sights.add(seen);
        // Every second of the older ones goes: the first stays, and the way that led here is still seen.
        if (sights.size() > KEPT_SIGHTS) for (int i = sights.size() - 2; i > 0; i -= 2) sights.remove(i);
    }

    /** Of all units behind a ReLU, when it was last looked; 0 if there are none. */
    double deadShare() {
        if (sights.isEmpty()) return 0;
        List<Architecture.Place> places = task.settings().plan().architecture().places();
        double units = 0, dead = 0;
        for (Spread spread : sights.get(sights.size() - 1).layers()) {
            Architecture.Place place = places.get(spread.place());
            if (place.layer() != Activation.RELU) continue;
            units += place.outputs();
            dead += spread.dead() * place.outputs();
        }
        return dead / Math.max(units, 1);
    }

    /** As it was after that iteration: what came later is forgotten. */
    void back(int iteration) {
        curve.cut(iteration);
        marks.removeIf(mark -> mark.iteration() > iteration);
        sights.removeIf(seen -> seen.iteration() > iteration);
        if (evaluated.isPresent() && evaluated.get().iteration() > iteration) evaluated = Optional.empty();
    }
}
