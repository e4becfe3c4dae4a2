package backprop.run.search;

import backprop.data.Dataset;
import backprop.run.RunWorker;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.settings.RunSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tries what was drawn, in as many workers as there are: each loads the digits once, then takes one trial after the other.
 * Which worker tries what makes no difference to what comes out.
 */
public final class RandomSearch {
    public enum State {
        RUNNING,
        /** What was under way is tried again when it goes on. */
        PAUSED,
        DONE,
        /** No worker is left; it may go on with new ones. */
        FAILED
    }

    private final RunSettings base;
    private final Optional<Dataset> drawn;
    private final List<Trial> trials;
    private final int workers;
    private final RunWorker.Factory factory;
    private final Runnable changed;
    /** By number. */
    private final TreeMap<Integer, Trial> waiting = new TreeMap<>();

    private final TreeMap<Integer, TrialResult> results = new TreeMap<>();
    private final List<TrialWorker> open = new ArrayList<>();
    private State state = State.PAUSED;
    private Optional<Event> failure = Optional.empty();

    /**
     * @param base of each trial, but for what is drawn
     * @param own digits of this browser alone, where they are learned from
     * @param workers how many, at least 1
     * @param changed told after each result, and when the state has changed
     */
    public RandomSearch(
            SearchSettings search,
            RunSettings base,
            Optional<Dataset> own,
            int workers,
            RunWorker.Factory factory,
            Runnable changed) {
        this.base = new RunSettings(base.plan().withIterations(search.iterations()), base.digits());
        this.drawn = own;
        this.workers = workers;
        this.factory = factory;
        this.changed = changed;
        trials = search.draw(base.plan().seed());
        for (Trial trial : trials) waiting.put(trial.number(), trial);
    }

    /** Begins, or goes on. */
    public void start() {
        if (state == State.RUNNING || state == State.DONE) return;
        state = State.RUNNING;
        failure = Optional.empty();
        int needed = Math.min(workers, waiting.size());
        for (int i = 0; i < needed; i++) open.add(new TrialWorker());
        changed.run();
    }

    /** At once: all workers end. */
    public void pause() {
        if (state != State.RUNNING) return;
        state = State.PAUSED;
        for (TrialWorker worker : List.copyOf(open)) worker.end();
        changed.run();
    }

    public State state() {
        return state;
    }

    /** What has stopped it, of which the page has a sentence. */
    public Optional<Event> trouble() {
        return failure;
    }

    /** How many there are in all. */
    public int size() {
        return trials.size();
    }

    /** How many iterations each has. */
    public int iterations() {
        return base.plan().iterations();
    }

    /** Whether the digits are still on their way to all workers. */
    public boolean isLoading() {
        return state == State.RUNNING && open.stream().noneMatch(worker -> worker.isOpen);
    }

    /** By their numbers. */
    public List<TrialResult> results() {
        return List.copyOf(results.values());
    }

    /** The most accurate, the best first; those that have diverged are none of them. */
    public List<TrialResult> best(int count) {
        return results.values().stream()
                .filter(result -> !result.hasDiverged())
                .sorted(Comparator.comparingDouble((TrialResult result) -> -result.accuracy()))
                .limit(count)
                .toList();
    }

    private void endIfDone() {
        if (!open.isEmpty()) return;
        state = waiting.isEmpty() ? State.DONE : State.FAILED;
    }

    /** A worker, and what it tries now. */
    private final class TrialWorker {
        private final RunWorker worker;
        private Optional<Trial> trial = Optional.empty();
        private boolean isOpen;

        TrialWorker() {
            worker = factory.start(
                    new Command.Open(base.plan(), base.digits(), true, Optional.empty(), drawn),
                    (commands, event) -> receive(event));
        }

        private void receive(Event event) {
            if (!open.contains(this)) return;
            if (event instanceof Event.Opened) opened();
            else if (event instanceof Event.Tried tried) tried(tried);
            else if (event instanceof Event.Failed || event instanceof Event.Missing && !isOpen) failed(event);
        }

        private void opened() {
            if (isOpen) return;
            isOpen = true;
            next();
            changed.run();
        }

        private void tried(Event.Tried tried) {
            Trial done = trial.orElseThrow();
            trial = Optional.empty();
            results.put(done.number(), new TrialResult(done, tried.accuracy(), tried.hasDiverged()));
            next();
            changed.run();
        }

        private void next() {
            if (waiting.isEmpty()) {
                end();
                endIfDone();
                return;
            }
            Trial next = waiting.pollFirstEntry().getValue();
            trial = Optional.of(next);
            worker.send(new Command.Try(next.rate(), next.decay()));
        }

        /** The others take over what it tried; where there is no other the search ends. */
        private void failed(Event event) {
            failure = Optional.of(event);
            end();
            endIfDone();
            changed.run();
        }

        private void end() {
            worker.close();
            open.remove(this);
            trial.ifPresent(it -> waiting.put(it.number(), it));
            trial = Optional.empty();
        }
    }
}
