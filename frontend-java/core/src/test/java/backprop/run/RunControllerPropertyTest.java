package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a user presses, and however late a worker's messages come. */
class RunControllerPropertyTest {
    private static final int MOVES = 20;

    @Property(tries = 300, seed = "20")
    void noTwoRunsHaveOneSlotAndNothingLearnedIsLost(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = MOVES - 1) Integer> moves) {
        RunsPage page = new RunsPage();
        Map<Run, Integer> kept = new IdentityHashMap<>();
        for (int move : moves) {
            boolean takesBack = move == 5 || move == 19;
            move(page, move);
            requireOneWorkerAtWork(page);
            for (Run run : page.controller.runs()) {
                int before = kept.getOrDefault(run, 0);
                if (!takesBack && !run.state().isPreview() && run.iteration() > 0 && run.keptIteration() > 0)
                    assertTrue(run.keptIteration() >= before || run.iteration() < before, "a snapshot was lost");
                kept.put(run, run.keptIteration());
            }
        }
        settle(page);
        for (Run run : page.controller.runs()) {
            assertFalse(run.state().isBusy(), run.state() + " is left by nothing");
            requireItGoesOn(page, run);
        }
    }

    private static void move(RunsPage page, int move) {
        RunCommand[] commands = RunCommand.values();
        if (move < commands.length) page.controller.handle(commands[move]);
        else if (page.workers.isEmpty()) return;
        FakeWorker worker = page.workers.isEmpty() ? null : page.workers.get(move % page.workers.size());
        switch (move) {
            case 6, 7 -> worker.obey();
            case 8, 9 -> worker.work();
            case 10, 11, 12 -> worker.deliver();
            case 13 -> worker.firstDigits();
            case 14 -> worker.allDigits();
            case 15 -> worker.count();
            case 16 -> page.controller.requestChanged();
            case 17 -> select(page);
            case 18 -> page.passIdleTime();
            case 19 -> page.worker().fail();
            default -> {}
        }
    }

    private static void select(RunsPage page) {
        List<Run> runs = page.controller.runs();
        if (!runs.isEmpty()) page.controller.select(runs.get(0), false);
    }

    /** One in the slot; others may still have to tell what they have learned. */
    private static void requireOneWorkerAtWork(RunsPage page) {
        Map<RunState, Integer> count = new HashMap<>();
        long busy = page.controller.runs().stream()
                .map(Run::state)
                .filter(state -> state.isBusy() && !(state instanceof RunState.Leaving))
                .count();
        assertTrue(busy <= 1, busy + " runs in one slot " + count);
    }

    private static void settle(RunsPage page) {
        settleOnce(page);
        settleOnce(page);
    }

    private static void settleOnce(RunsPage page) {
        for (int i = 0; i < page.workers.size(); i++) {
            FakeWorker worker = page.workers.get(i);
            worker.deliver();
            if (!worker.isClosed) worker.allDigits();
            worker.settle();
        }
    }

    private static void requireItGoesOn(RunsPage page, Run run) {
        int before = run.iteration();
        page.controller.select(run, false);
        page.requested = Optional.of(List.of(RunsPage.SPEC));
        page.controller.handle(RunCommand.STEP);
        settle(page);
        boolean wasOver = before >= run.iterations();
        Run stepped = page.run();
        if (!wasOver && stepped == run && !(run.state() instanceof RunState.Diverged))
            assertEquals(before + 1, run.iteration());
        assertFalse(stepped.state().isBusy(), stepped.state() + " after " + before);
    }
}
