package backprop.ui.train;

import backprop.session.RunSettings;
import backprop.session.Snapshot;
import backprop.store.Kept;
import backprop.store.KeptRun;
import backprop.store.Outcome;
import backprop.store.Shelf;
import backprop.store.Trouble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps the runs in the browser, from visit to visit. Where it cannot, that is said once, and the work goes on. */
final class Keeper {
    private static final String VARIANT = "variant";

    private final Shelf<KeptRun> shelf = Shelf.runs();
    private final Consumer<Trouble> trouble;
    private final Set<Run> underWay = new HashSet<>();
    private final Set<Run> again = new HashSet<>();
    private final Set<Run> forgotten = new HashSet<>();
    private boolean isSaid;

    Keeper(Consumer<Trouble> trouble) {
        this.trouble = trouble;
    }

    /** @param taken the looks that they must not have, once they are there: a run may have begun meanwhile */
    void all(Supplier<List<Look>> taken, Consumer<List<Run>> then) {
        shelf.all(outcome -> {
            List<Run> runs = new ArrayList<>();
            Set<Look> looks = new HashSet<>(taken.get());
            for (Kept<KeptRun> kept : outcome.or(List.of())) {
                Run run = read(kept, Look.other(looks));
                looks.add(run.look);
                runs.add(run);
            }
            if (outcome instanceof Outcome.Refused<List<Kept<KeptRun>>> refused) say(refused.trouble());
            then.accept(runs);
        });
    }

    /** One at a time for each run: what is asked for meanwhile is done once afterwards. */
    void keep(Run run) {
        if (run.snapshot.isEmpty() || run.iteration() == 0) return;
        if (!underWay.add(run)) {
            again.add(run);
            return;
        }
        Consumer<Outcome<Integer>> then = outcome -> {
            underWay.remove(run);
            if (outcome instanceof Outcome.Done<Integer> done) run.id = done.value();
            else say(((Outcome.Refused<Integer>) outcome).trouble());
            if (forgotten.remove(run)) delete(run);
            if (again.remove(run)) keep(run);
        };
        if (run.id > 0) shelf.put(run.id, write(run), then);
        else shelf.add(write(run), then);
    }

    /** What is being kept is deleted when it is. */
    void forget(Run run) {
        again.remove(run);
        if (underWay.contains(run)) forgotten.add(run);
        else delete(run);
    }

    private void delete(Run run) {
        if (run.id > 0) shelf.delete(run.id, outcome -> {});
        run.id = 0;
    }

    private void say(Trouble why) {
        if (isSaid) return;
        isSaid = true;
        trouble.accept(why);
    }

    private static KeptRun write(Run run) {
        Map<String, String> settings = new LinkedHashMap<>(run.task.settings().texts());
        settings.put(VARIANT, run.task.name());
        settings.put("rate", backprop.number.Numbers.full(run.rate));
        Snapshot snapshot = run.snapshot.orElseThrow();
        return new KeptRun(
                run.name,
                settings,
                run.curve.toArray(),
                run.marks,
                run.perEpoch,
                snapshot.iteration(),
                snapshot.file(),
                asKept(run).key(),
                run.hidden);
    }

    /** Work ends with the visit. */
    private static State asKept(Run run) {
        if (!run.state.isBusy()) return run.state;
        return run.isOver() ? State.DONE : State.PAUSED;
    }

    private static Run read(Kept<KeptRun> kept, Look look) {
        KeptRun value = kept.value();
        Map<String, String> settings = new HashMap<>(value.settings());
        Task task = new Task(RunSettings.read(settings).settings(), settings.getOrDefault(VARIANT, ""));
        Run run = new Run(task, look);
        run.id = kept.id();
        run.name = value.name();
        run.curve.add(value.losses());
        run.marks.addAll(value.marks());
        run.perEpoch = value.perEpoch();
        run.state = State.of(value.state());
        run.hidden = value.hidden();
        run.rate =
                backprop.number.Numbers.read(settings.getOrDefault("rate", "")).orElse(run.rate);
        run.snapshot = Optional.of(new Snapshot(value.iteration(), value.weights()));
        return run;
    }
}
