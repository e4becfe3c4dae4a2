package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.session.protocol.Command;
import backprop.session.protocol.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a user presses, and however late a worker's messages come. */
class RunControllerPropertyTest {
    private static final int MOVES = 24;

    @Property(tries = 200, seed = "20")
    void noTwoRunsHaveOneSlotAndNothingLearnedIsLost(
            @ForAll boolean isAtWork,
            @ForAll @IntRange(min = 1, max = 3) int slots,
            @ForAll @IntRange(min = 1, max = 5) int variants,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = MOVES - 1) Integer> moves) {
        RunsPage page = new RunsPage(slots);
        page.requested = Optional.of(variants(variants));
        if (isAtWork) page.started();
        for (int move : moves) {
            move(page, move);
            requireRoom(page, slots);
        }
        settle(page);
        for (Run run : page.runs()) {
            assertTrue(run.state().isAtRest(), run.state() + " is left by nothing");
            requireAllIsSaved(run);
            requireItGoesOn(page, run);
        }
    }

    static List<RunSpec> variants(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> RunsPage.spec(0.1 + 0.01 * i))
                .toList();
    }

    private static void move(RunsPage page, int move) {
        RunCommand[] commands = RunCommand.values();
        if (move < commands.length) page.controller.handle(commands[move]);
        else if (page.workers.isEmpty()) return;
        FakeWorker worker = page.workers.isEmpty() ? null : page.workers.get(move % page.workers.size());
        switch (move) {
            case 6 -> worker.handle();
            case 7 -> worker.handleAll();
            case 8, 9 -> worker.work();
            case 10 -> worker.deliver();
            case 11, 12 -> worker.deliverAll();
            case 13 -> worker.firstDigits();
            case 14 -> worker.allDigits();
            case 15 -> worker.count();
            case 16 -> page.controller.requestChanged();
            case 17 -> select(page);
            case 18 -> page.passIdleTime();
            case 19 -> page.worker().fail();
            case 20 -> page.controller.pause(any(page));
            case 21 -> page.controller.resume(any(page));
            case 22 -> page.controller.request(any(page), new Command.Evaluate());
            case 23 -> page.controller.delete(any(page));
            default -> {}
        }
    }

    private static Run any(RunsPage page) {
        List<Run> runs = page.runs();
        return runs.isEmpty()
                ? new Run(RunsPage.SPEC, new LineStyle(1, 1))
                : runs.get(page.workers.size() % runs.size());
    }

    private static void select(RunsPage page) {
        List<Run> runs = page.runs();
        if (!runs.isEmpty()) page.controller.select(runs.get(0), false);
    }

    /** Each run has one worker at most; one of them all may be there for a question alone. */
    private static void requireRoom(RunsPage page, int slots) {
        long open = page.workers.stream().filter(worker -> !worker.isClosed).count();
        assertTrue(open <= slots + 1, open + " workers for " + slots);
        RunsView view = page.controller.view();
        assertTrue(view.atWork() <= slots, view.atWork() + " at work in " + slots);
        assertTrue(view.waiting() == 0 || view.atWork() > 0, "runs wait for nothing");
    }

    /** What the curve shows can be gone on from; but for a net that is lost. */
    private static void requireAllIsSaved(Run run) {
        boolean isLost = run.state() instanceof RunState.Failed || run.state() instanceof RunState.Diverged;
        if (isLost || run.iteration() == 0) return;
        assertEquals(run.iteration(), run.snapshot().orElseThrow().iteration());
    }

    /** A worker that failed takes along what it had learned since it was last asked. */
    private static int saved(Run run) {
        return run.state() instanceof RunState.Failed && run.iteration() > 0
                ? run.snapshot().map(Snapshot::iteration).orElse(0)
                : run.iteration();
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
        int before = saved(run);
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
