package backprop.run.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.optim.OptimizerKind;
import backprop.run.search.RandomSearch.State;
import backprop.session.settings.RunSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RandomSearchTest {
    private static final SearchSettings USUAL = SearchSettings.usual(OptimizerKind.SGD);
    private static final SearchSettings TWENTY = new SearchSettings(20, 300, USUAL.rates(), USUAL.decays());
    private static final int MOVES = 7;

    private final StubWorkers workers = new StubWorkers();
    private int changes;

    private RandomSearch search(int count) {
        return new RandomSearch(TWENTY, RunSettings.usual(), Optional.empty(), count, workers, () -> changes++);
    }

    /** However late the workers are, whichever fail, and whenever it is paused. */
    @Property(tries = 200, seed = "41")
    void eachIsTriedOnceAndNoneIsLost(
            @ForAll @IntRange(min = 1, max = 4) int count,
            @ForAll @Size(max = 80) List<@IntRange(max = MOVES - 1) Integer> moves) {
        workers.all.clear();
        RandomSearch search = search(count);
        search.start();
        for (int i = 0; i < moves.size(); i++) {
            move(search, moves.get(i), i);
            assertTrue(workers.open().size() <= count, "more workers than there is room for");
            requireNothingIsLost(search);
        }
        finish(search);
        assertEquals(State.DONE, search.state());
        assertTrue(workers.open().isEmpty());
        List<Trial> drawn = TWENTY.draw(RunSettings.usual().plan().seed());
        assertEquals(drawn, search.results().stream().map(TrialResult::trial).toList());
        for (TrialResult result : search.results()) assertEquals(expected(result.trial()), result);
    }

    private void move(RandomSearch search, int move, int which) {
        List<StubWorkers.Stub> open = workers.open();
        if (move == 5) search.pause();
        else if (move == 6) search.start();
        if (open.isEmpty() || move > 4) return;
        StubWorkers.Stub worker = open.get(which % open.size());
        if (move == 0) worker.load();
        else if (move == 4) worker.fail();
        else worker.answer();
    }

    private void requireNothingIsLost(RandomSearch search) {
        List<Integer> numbers =
                search.results().stream().map(it -> it.trial().number()).toList();
        assertEquals(numbers.stream().distinct().sorted().toList(), numbers);
        if (search.state() == State.DONE) assertEquals(TWENTY.trials(), numbers.size());
        else assertTrue(search.state() == State.RUNNING || workers.open().isEmpty());
    }

    private void finish(RandomSearch search) {
        for (int i = 0; i < 100 && search.state() != State.DONE; i++) {
            search.start();
            for (StubWorkers.Stub worker : workers.open()) {
                worker.load();
                worker.answer();
            }
        }
    }

    private static TrialResult expected(Trial trial) {
        boolean hasDiverged = trial.rate() > 1;
        return new TrialResult(trial, hasDiverged ? 0 : StubWorkers.accuracy(trial.rate(), trial.decay()), hasDiverged);
    }

    @Test
    void theBestComeFirstAndThoseThatHaveDivergedAreNone() {
        RandomSearch search = search(2);
        finish(search);
        List<TrialResult> best = search.best(5);
        assertEquals(5, best.size());
        assertTrue(IntStream.range(1, 5)
                .allMatch(i -> best.get(i - 1).accuracy() >= best.get(i).accuracy()));
        assertTrue(best.stream().noneMatch(TrialResult::hasDiverged));
        assertEquals(
                search.results().stream()
                        .mapToDouble(TrialResult::accuracy)
                        .max()
                        .orElseThrow(),
                best.get(0).accuracy());
    }

    @Test
    void aWorkerThatFailsLeavesItsTrialToTheOthers() {
        RandomSearch search = search(2);
        search.start();
        workers.all.forEach(StubWorkers.Stub::load);
        workers.all.get(0).fail();
        assertEquals(State.RUNNING, search.state());
        assertTrue(search.trouble().isPresent());
        workers.all.get(1).answer();
        assertEquals(2, search.results().get(0).trial().number());
        assertEquals(
                TWENTY.draw(1).get(0).rate(),
                workers.all.get(1).asked.orElseThrow().rate());
        workers.all.get(1).fail();
        assertEquals(State.FAILED, search.state());
        search.start();
        assertFalse(search.trouble().isPresent());
        finish(search);
        assertEquals(20, search.results().size());
    }

    @Test
    void whileNoWorkerHasItsDigitsItLoadsAndTellsWhenThatHasChanged() {
        RandomSearch search = search(2);
        search.start();
        assertTrue(search.isLoading());
        int before = changes;
        workers.all.get(1).load();
        assertFalse(search.isLoading());
        assertTrue(changes > before);
        search.pause();
        assertEquals(State.PAUSED, search.state());
        assertTrue(workers.open().isEmpty());
    }
}
