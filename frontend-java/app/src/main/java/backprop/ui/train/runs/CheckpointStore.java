package backprop.ui.train.runs;

import backprop.run.Run;
import backprop.run.history.ConditionText;
import backprop.run.history.RunHistory;
import backprop.store.Repository;
import backprop.store.Saved;
import backprop.store.SavedCheckpoints;
import backprop.store.StoreResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.teavm.jso.browser.Window;

/** Keeps runs' checkpoints from visit to visit. Where there is no room for them, all is recomputed: so that is not said. */
final class CheckpointStore {
    private static final int WAIT = 1_000;

    private final Repository<SavedCheckpoints> repository = Repository.checkpoints();
    private final Function<Run, RunHistory> histories;
    private final Map<Integer, Integer> timers = new HashMap<>();
    private final Set<Run> read = new HashSet<>();

    CheckpointStore(Function<Run, RunHistory> histories) {
        this.histories = histories;
    }

    /**
     * In a moment: a run that goes on step by step rests again and again.
     *
     * @param id the run's number
     */
    void keep(Run run, int id) {
        read.add(run);
        Window.clearTimeout(timers.getOrDefault(id, 0));
        timers.put(id, Window.setTimeout(() -> keepNow(run, id), WAIT));
    }

    private void keepNow(Run run, int id) {
        if (timers.remove(id) == null) return;
        RunHistory history = histories.apply(run);
        repository.put(id, new SavedCheckpoints(ConditionText.of(history), history.checkpoints()), outcome -> {});
    }

    /** Only the first time: later they are where the run is. */
    void read(Run run, int id, Consumer<SavedCheckpoints> found, Runnable then) {
        if (!read.add(run)) {
            then.run();
            return;
        }
        repository.find(id, outcome -> {
            if (outcome instanceof StoreResult.Done<Optional<Saved<SavedCheckpoints>>> done)
                done.value().ifPresent(saved -> found.accept(saved.value()));
            then.run();
        });
    }

    void delete(int id) {
        timers.remove(id);
        repository.delete(id, outcome -> {});
    }
}
