package backprop.ui.train.runs;

import backprop.number.Numbers;
import backprop.run.LineStyle;
import backprop.run.Run;
import backprop.run.RunRecord;
import backprop.run.RunSpec;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.run.history.ConditionText;
import backprop.run.history.RunHistory;
import backprop.run.report.RunNotes;
import backprop.session.protocol.Snapshot;
import backprop.session.settings.RunSettings;
import backprop.store.Repository;
import backprop.store.Saved;
import backprop.store.SavedCheckpoints;
import backprop.store.SavedRun;
import backprop.store.StorageError;
import backprop.store.StoreResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Keeps the runs in the browser, from visit to visit. Where it cannot, that is said once, and the work goes on. */
public final class RunStore {
    private static final String STYLE = "style", WAY = "way", START = "branch-at";

    private final Repository<SavedRun> shelf = Repository.runs();
    private final CheckpointStore checkpoints;
    private final Function<Run, RunHistory> histories;
    private final RunNotes notes;
    private final Consumer<StorageError> onError;
    private final Map<Run, Integer> ids = new HashMap<>();
    private final Set<Run> underWay = new HashSet<>();
    private final Set<Run> again = new HashSet<>();
    private final Set<Run> resting = new HashSet<>();
    private final Set<Run> forgotten = new HashSet<>();
    private boolean isSaid;

    /**
     * @param histories the ways of the runs
     * @param isWanted whether a run needs its checkpoints in memory: it is looked at, or at work
     * @param notes what is kept with the runs
     */
    public RunStore(
            Function<Run, RunHistory> histories,
            Predicate<Run> isWanted,
            RunNotes notes,
            Consumer<StorageError> trouble) {
        this.histories = histories;
        this.notes = notes;
        this.onError = trouble;
        checkpoints = new CheckpointStore(histories, isWanted);
    }

    /** With the looks that they had; those that were kept without one take what is left. */
    public void all(Consumer<List<Run>> then) {
        shelf.all(outcome -> {
            List<Saved<SavedRun>> kept = outcome.or(List.of());
            Set<LineStyle> styles = new HashSet<>();
            for (Saved<SavedRun> each : kept) style(each.value()).ifPresent(styles::add);
            List<Run> runs = new ArrayList<>();
            for (Saved<SavedRun> each : kept) {
                Optional<LineStyle> own = style(each.value());
                LineStyle style = own.orElseGet(() -> LineStyle.unused(styles));
                styles.add(style);
                Run run = read(each.value(), style);
                notes.read(run, each.value().settings());
                ids.put(run, each.id());
                runs.add(run);
                if (own.isEmpty()) save(run);
            }
            if (outcome instanceof StoreResult.Failure<List<Saved<SavedRun>>> refused) report(refused.error());
            then.accept(runs);
        });
    }

    private static Optional<LineStyle> style(SavedRun kept) {
        return LineStyle.read(kept.settings().getOrDefault(STYLE, ""));
    }

    /** One at a time for each run: what is asked for meanwhile is done once afterwards. */
    public void save(Run run) {
        if (run.view().snapshot().isEmpty() || run.view().iteration() == 0) return;
        if (!underWay.add(run)) {
            again.add(run);
            return;
        }
        Consumer<StoreResult<Integer>> then = outcome -> {
            underWay.remove(run);
            if (outcome instanceof StoreResult.Done<Integer> done) ids.put(run, done.value());
            else report(((StoreResult.Failure<Integer>) outcome).error());
            if (resting.remove(run)) saveCheckpoints(run);
            if (forgotten.remove(run)) delete(run);
            if (again.remove(run)) save(run);
        };
        if (ids.containsKey(run)) shelf.put(ids.get(run), write(run.view()), then);
        else shelf.add(write(run.view()), then);
    }

    /** Its checkpoints too, which are many bytes: where it has come to rest. They are of use to this browser alone. */
    public void saveCheckpoints(Run run) {
        if (ids.containsKey(run)) checkpoints.scheduleSave(run, ids.get(run));
        else resting.add(run);
    }

    /**
     * The checkpoints of a run of an earlier visit, or that was not looked at.
     *
     * @param found told them where there are some
     * @param then called afterwards in any case
     */
    public void checkpoints(Run run, Consumer<SavedCheckpoints> found, Runnable then) {
        if (ids.containsKey(run)) checkpoints.read(run, ids.get(run), found, then);
        else then.run();
    }

    /** Another run is looked at: of the others the checkpoints that are kept need no memory. */
    public void release() {
        checkpoints.release();
    }

    /** A run that is being saved is deleted afterwards. */
    public void remove(Run run) {
        again.remove(run);
        if (underWay.contains(run)) forgotten.add(run);
        else delete(run);
    }

    private void delete(Run run) {
        Integer id = ids.remove(run);
        if (id == null) return;
        shelf.delete(id, outcome -> {});
        checkpoints.delete(id);
    }

    private void report(StorageError why) {
        if (isSaid) return;
        isSaid = true;
        onError.accept(why);
    }

    private SavedRun write(RunView run) {
        Map<String, String> settings = new LinkedHashMap<>(run.spec().settings().texts());
        settings.put(STYLE, run.style().text());
        settings.put(WAY, ConditionText.of(histories.apply(run.run())));
        if (run.spec().start() > 0)
            settings.put(START, Integer.toString(run.spec().start()));
        settings.put("rate", Numbers.full(run.rate()));
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
        double rate = Numbers.read(texts.getOrDefault("rate", ""))
                .orElse(settings.plan().learningRate());
        RunRecord record = new RunRecord(
                kept.name(),
                kept.hidden(),
                new RunSpec(settings, (int)
                        Numbers.read(texts.getOrDefault(START, "0")).orElse(0)),
                kept.losses(),
                kept.marks(),
                kept.perEpoch(),
                rate,
                RunStateKeys.read(kept.state()),
                new Snapshot(kept.iteration(), kept.weights()),
                ConditionText.read(texts.getOrDefault(WAY, "")));
        return Run.of(record, style);
    }
}
