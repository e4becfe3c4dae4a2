package backprop.ui.train.runs;

import backprop.run.Run;
import backprop.run.history.ConditionText;
import backprop.run.history.RunHistory;
import backprop.store.Repository;
import backprop.store.Saved;
import backprop.store.SavedCheckpoints;
import backprop.store.StoreResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.teavm.jso.browser.Window;

/**
 * Keeps runs' checkpoints from visit to visit; those of runs that rest and are not looked at are here alone. Where there is no
 * room for them, all is recomputed: so that is not said.
 */
final class CheckpointStore {
    private static final int WAIT = 1_000;

    private final Repository<SavedCheckpoints> repository = Repository.checkpoints();
    private final Function<Run, RunHistory> histories;
    private final Predicate<Run> isWanted;
    private final Map<Integer, Integer> timers = new HashMap<>();
    /** Runs whose checkpoints are all in memory; and, of them, those whose checkpoints are all kept as well. */
    private final Set<Run> read = new HashSet<>(), kept = new HashSet<>();
    /** Runs whose checkpoints are on their way to memory, and what is to be done then. */
    private final Map<Run, List<Runnable>> reading = new HashMap<>();

    /** @param isWanted whether a run needs its checkpoints in memory: it is looked at, or at work */
    CheckpointStore(Function<Run, RunHistory> histories, Predicate<Run> isWanted) {
        this.histories = histories;
        this.isWanted = isWanted;
    }

    /**
     * In a moment: a run that goes on step by step rests again and again.
     *
     * @param id the run's number
     */
    void scheduleSave(Run run, int id) {
        kept.remove(run);
        Window.clearTimeout(timers.getOrDefault(id, 0));
        timers.put(id, Window.setTimeout(() -> save(run, id), WAIT));
    }

    /** With those that were let go of, so that none is lost. */
    private void save(Run run, int id) {
        if (timers.remove(id) == null) return;
        read(run, id, found -> restore(run, found), () -> {
            if (!read.contains(run)) return;
            RunHistory history = histories.apply(run);
            // Those that were stored count as kept; there are newer ones, which are not yet.
            kept.remove(run);
            SavedCheckpoints all = new SavedCheckpoints(ConditionText.of(history), history.checkpoints());
            repository.put(id, all, outcome -> {
                if (!(outcome instanceof StoreResult.Done) || timers.containsKey(id)) return;
                kept.add(run);
                release();
            });
        });
    }

    private void restore(Run run, SavedCheckpoints found) {
        RunHistory history = histories.apply(run);
        history.restore(ConditionText.read(found.way()).conditions(), found.checkpoints());
        history.back(run.view().iteration());
    }

    /** Lets go of what is kept and not wanted: each run's checkpoints may be 32 MB. */
    void release() {
        for (Run run : List.copyOf(kept)) {
            if (isWanted.test(run)) continue;
            histories.apply(run).release();
            kept.remove(run);
            read.remove(run);
        }
    }

    /** Only where they are not in memory: there they are where the run is. */
    void read(Run run, int id, Consumer<SavedCheckpoints> found, Runnable then) {
        if (read.contains(run)) {
            then.run();
            return;
        }
        boolean isOnItsWay = reading.containsKey(run);
        reading.computeIfAbsent(run, any -> new ArrayList<>()).add(then);
        if (isOnItsWay) return;
        repository.find(id, outcome -> {
            if (outcome instanceof StoreResult.Done<Optional<Saved<SavedCheckpoints>>> done) {
                done.value().ifPresent(saved -> found.accept(saved.value()));
                if (done.value().isPresent() && !timers.containsKey(id)) kept.add(run);
                read.add(run);
            }
            reading.remove(run).forEach(Runnable::run);
        });
    }

    void delete(int id) {
        timers.remove(id);
        repository.delete(id, outcome -> {});
    }
}
