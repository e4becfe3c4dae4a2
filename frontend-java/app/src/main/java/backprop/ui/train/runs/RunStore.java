package backprop.ui.train.runs;

import backprop.run.LineStyle;
import backprop.run.Run;
import backprop.run.RunRecord;
import backprop.run.RunSpec;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.run.report.RunNotes;
import backprop.session.protocol.Snapshot;
import backprop.session.settings.RunSettings;
import backprop.store.Repository;
import backprop.store.Saved;
import backprop.store.SavedRun;
import backprop.store.StorageError;
import backprop.store.StoreResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps the runs in the browser, from visit to visit. Where it cannot, that is said once, and the work goes on. */
public final class RunStore {
    private static final String VARIANT = "variant";

    private final Repository<SavedRun> shelf = Repository.runs();
    private final RunNotes notes;
    private final Consumer<StorageError> trouble;
    private final Map<Run, Integer> ids = new HashMap<>();
    private final Set<Run> underWay = new HashSet<>();
    private final Set<Run> again = new HashSet<>();
    private final Set<Run> forgotten = new HashSet<>();
    private boolean isSaid;

    /** @param notes what is kept with the runs */
    public RunStore(RunNotes notes, Consumer<StorageError> trouble) {
        this.notes = notes;
        this.trouble = trouble;
    }

    /** @param taken the line styles that they must not have, once they are there: a run may have begun meanwhile */
    public void all(Supplier<List<LineStyle>> taken, Consumer<List<Run>> then) {
        shelf.all(outcome -> {
            List<Run> runs = new ArrayList<>();
            Set<LineStyle> styles = new HashSet<>(taken.get());
            for (Saved<SavedRun> kept : outcome.or(List.of())) {
                LineStyle style = LineStyle.unused(styles);
                Run run = read(kept.value(), style);
                notes.read(run, kept.value().settings());
                ids.put(run, kept.id());
                styles.add(style);
                runs.add(run);
            }
            if (outcome instanceof StoreResult.Refused<List<Saved<SavedRun>>> refused) say(refused.trouble());
            then.accept(runs);
        });
    }

    /** One at a time for each run: what is asked for meanwhile is done once afterwards. */
    public void keep(Run run) {
        if (run.view().snapshot().isEmpty() || run.view().iteration() == 0) return;
        if (!underWay.add(run)) {
            again.add(run);
            return;
        }
        Consumer<StoreResult<Integer>> then = outcome -> {
            underWay.remove(run);
            if (outcome instanceof StoreResult.Done<Integer> done) ids.put(run, done.value());
            else say(((StoreResult.Refused<Integer>) outcome).trouble());
            if (forgotten.remove(run)) delete(run);
            if (again.remove(run)) keep(run);
        };
        if (ids.containsKey(run)) shelf.put(ids.get(run), write(run.view()), then);
        else shelf.add(write(run.view()), then);
    }

    /** What is being kept is deleted when it is. */
    public void forget(Run run) {
        again.remove(run);
        if (underWay.contains(run)) forgotten.add(run);
        else delete(run);
    }

    private void delete(Run run) {
        Integer id = ids.remove(run);
        if (id != null) shelf.delete(id, outcome -> {});
    }

    private void say(StorageError why) {
        if (isSaid) return;
        isSaid = true;
        trouble.accept(why);
    }

    private SavedRun write(RunView run) {
        Map<String, String> settings = new LinkedHashMap<>(run.spec().settings().texts());
        settings.put(VARIANT, run.spec().variant());
        settings.put("rate", backprop.number.Numbers.full(run.rate()));
        notes.write(run.run(), settings);
        Snapshot snapshot = run.snapshot().orElseThrow();
        return new SavedRun(
                run.name(),
                settings,
                run.losses().toArray(),
                run.marks(),
                run.perEpoch(),
                snapshot.iteration(),
                snapshot.file(),
                stateToKeep(run),
                run.isHidden());
    }

    /** Work ends with the visit. */
    private static String stateToKeep(RunView run) {
        boolean isBusy = run.state().isBusy();
        return RunStateKeys.of(!isBusy ? run.state() : run.isOver() ? new RunState.Done() : new RunState.Paused());
    }

    private static Run read(SavedRun kept, LineStyle style) {
        Map<String, String> texts = new HashMap<>(kept.settings());
        RunSettings settings = RunSettings.read(texts).settings();
        double rate = backprop.number.Numbers.read(texts.getOrDefault("rate", ""))
                .orElse(settings.plan().learningRate());
        RunRecord record = new RunRecord(
                kept.name(),
                kept.hidden(),
                new RunSpec(settings, texts.getOrDefault(VARIANT, "")),
                kept.losses(),
                kept.marks(),
                kept.perEpoch(),
                rate,
                RunStateKeys.read(kept.state()),
                new Snapshot(kept.iteration(), kept.weights()));
        return Run.of(record, style);
    }
}
