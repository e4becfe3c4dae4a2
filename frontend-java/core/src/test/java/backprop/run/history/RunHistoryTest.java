package backprop.run.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.session.protocol.Condition;
import backprop.session.protocol.TrainerCheckpoint;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RunHistoryTest {
    private static final byte[] LARGE = new byte[5 << 20];

    private static Condition at(int iteration, double rate) {
        return new Condition(iteration, rate, 60_000, false);
    }

    @Property(tries = 200)
    void thereIsRoomForAllOfThemAndTheFirstStaysWhereNothingElseLeadsToIt(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 1000) Integer> iterations) {
        RunHistory history = new RunHistory(false);
        history.add(new TrainerCheckpoint(0, LARGE));
        for (int iteration : iterations) history.add(new TrainerCheckpoint(iteration, LARGE));
        assertTrue(history.bytes() <= RunHistory.ROOM);
        assertEquals((long) LARGE.length * history.checkpoints().size(), history.bytes());
        assertEquals(OptionalInt.of(0), history.first());
        assertTrue(history.before(1001).orElseThrow().iteration() >= 0);
    }

    @Test
    void theOnesThatLieClosestMakeRoom() {
        RunHistory history = new RunHistory(true);
        for (int iteration : new int[] {100, 200, 210, 400, 500, 600, 700})
            history.add(new TrainerCheckpoint(iteration, LARGE));
        assertEquals(
                List.of(100, 210, 400, 500, 600, 700),
                history.checkpoints().stream().map(TrainerCheckpoint::iteration).toList());
    }

    @Test
    void anIterationLeadsToEachThatIsSeenAgain() {
        RunHistory history = RunHistory.of(true, List.of(at(0, 0.1)));
        history.add(new TrainerCheckpoint(100, new byte[1]));
        assertEquals(Optional.empty(), history.before(100));
        assertEquals(100, history.before(101).orElseThrow().iteration());
        RunHistory given = new RunHistory(false);
        given.add(new TrainerCheckpoint(100, new byte[1]));
        assertEquals(100, given.before(100).orElseThrow().iteration());
        assertEquals(OptionalInt.of(100), given.first());
        assertEquals(OptionalInt.empty(), new RunHistory(true).first());
    }

    @Test
    void whatWasNotGoneOnWithIsForgotten() {
        RunHistory history = RunHistory.of(true, List.of(at(0, 0.1), at(50, 0.2), at(90, 0.3)));
        history.add(new TrainerCheckpoint(60, new byte[4]));
        history.back(50);
        assertEquals(List.of(at(0, 0.1), at(50, 0.2)), history.conditions());
        assertEquals(0, history.bytes());
        history.add(at(50, 0.05));
        assertEquals(List.of(at(0, 0.1), at(50, 0.05)), history.conditions());
    }

    /** Sixteen runs held 512 MB, though one is looked at. */
    @Test
    void aRunThatIsNotLookedAtHoldsTwoCheckpointsAndGetsTheOthersBack() {
        RunHistory history = RunHistory.of(true, List.of(at(0, 0.1)));
        for (int iteration : new int[] {100, 200, 300, 400}) history.add(new TrainerCheckpoint(iteration, LARGE));
        List<TrainerCheckpoint> all = history.checkpoints();
        history.release();
        assertEquals(2L * LARGE.length, history.bytes());
        assertEquals(List.of(all.get(0), all.get(3)), history.checkpoints());
        assertEquals(Optional.of(all.get(3)), history.at(400), "it goes on from there");
        assertEquals(100, history.before(300).orElseThrow().iteration());
        history.restore(List.of(at(0, 0.1)), all);
        assertEquals(all, history.checkpoints());
        new RunHistory(true).release();
    }

    @Test
    void conditionsAreReadAsTheyWereWritten() {
        RunHistory history =
                RunHistory.of(true, List.of(at(0, 0.1 + 0.2), new Condition(1200, 1e-7, 300, true), at(1300, 5)));
        RunHistory read = ConditionText.read(ConditionText.of(history));
        assertEquals(history.conditions(), read.conditions());
        assertTrue(read.isFromSeed());
        assertEquals(OptionalInt.empty(), ConditionText.read("").first());
        assertEquals(OptionalInt.empty(), ConditionText.read("seed 0:x:3").first());
    }
}
