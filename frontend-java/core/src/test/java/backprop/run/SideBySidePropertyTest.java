package backprop.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.run.RunState.Done;
import backprop.run.RunState.Failed;
import backprop.run.RunState.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Several runs in several workers, of which each may be as fast or as slow as it likes. */
class SideBySidePropertyTest {
    private static final Map<Double, byte[]> ALONE = new HashMap<>();

    @Property(tries = 60, seed = "21")
    void eachLearnsTheSameAsAloneAndTheyBeginInTheirOrder(
            @ForAll @IntRange(min = 1, max = 4) int slots,
            @ForAll @IntRange(min = 1, max = 6) int variants,
            @ForAll @Size(max = 40) List<@IntRange(max = 3) Integer> turns) {
        RunsPage page = started(slots, variants);
        for (int turn : turns) turn(page, turn);
        finish(page);
        List<Double> begun = page.workers.stream()
                .map(worker -> worker.open.plan().learningRate())
                .toList();
        List<Double> asked = page.runs().stream()
                .map(run -> run.spec().settings().plan().learningRate())
                .toList();
        assertEquals(asked, begun);
        for (Run run : page.runs()) requireAsAlone(run);
    }

    /** The others go on; it says so, and is begun again. */
    @Property(tries = 30, seed = "22")
    void aWorkerThatFailsTakesNoOtherRunWithIt(
            @ForAll @IntRange(min = 2, max = 4) int slots, @ForAll @IntRange(max = 3) int failing) {
        RunsPage page = started(slots, 5);
        page.workers.forEach(FakeWorker::work);
        FakeWorker broken = page.workers.get(failing % slots);
        broken.fail();
        broken.deliverAll();
        Run failed = page.runs().get(failing % slots);
        assertEquals(new Failed(), failed.state());
        finish(page);
        for (Run run : page.runs()) if (run != failed) requireAsAlone(run);
        page.controller.resume(failed);
        finish(page);
        assertEquals(new Done(), failed.state());
    }

    @Property(tries = 30, seed = "23")
    void allThatArePausedGoOnWithStart(
            @ForAll @IntRange(min = 1, max = 4) int slots,
            @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> turns) {
        RunsPage page = started(slots, 5);
        for (int turn : turns) turn(page, turn);
        page.controller.handle(RunCommand.PAUSE);
        List<FakeWorker> atWork = List.copyOf(page.workers);
        atWork.forEach(FakeWorker::settle);
        assertEquals(atWork.size(), page.workers.size());
        for (Run run : page.runs())
            assertTrue(run.state().isAtRest(), run.state().toString());
        page.controller.handle(RunCommand.START);
        finish(page);
        for (Run run : page.runs()) requireAsAlone(run);
    }

    @Property(tries = 30, seed = "24")
    void oneThatIsPausedMakesRoomForTheNext(@ForAll @IntRange(min = 1, max = 4) int slots) {
        RunsPage page = started(slots, 5);
        Run paused = page.runs().get(0);
        Run next = page.runs().get(slots);
        assertEquals(new Waiting(Goal.TRAIN), next.state());
        page.controller.pause(paused);
        page.workers.get(0).handleAll();
        page.workers.get(0).deliverAll();
        assertTrue(next.state().isBusy());
        page.controller.pause(next);
        page.controller.pause(page.runs().get(4));
        assertTrue(page.runs().get(4).state().isAtRest() || slots == 4);
    }

    private static RunsPage started(int slots, int variants) {
        RunsPage page = new RunsPage(slots);
        page.requested = Optional.of(RunControllerPropertyTest.variants(variants));
        page.controller.handle(RunCommand.START);
        for (FakeWorker worker : List.copyOf(page.workers)) prepare(worker);
        return page;
    }

    private static void prepare(FakeWorker worker) {
        worker.deliver();
        worker.allDigits();
        worker.deliverAll();
        worker.handleAll();
        worker.deliverAll();
    }

    /** A slice of one worker's work. */
    private static void turn(RunsPage page, int turn) {
        FakeWorker worker = page.workers.get(turn % page.workers.size());
        worker.work();
        worker.deliverAll();
    }

    private static void finish(RunsPage page) {
        for (int i = 0; i < page.workers.size(); i++) {
            FakeWorker worker = page.workers.get(i);
            if (worker.isClosed) continue;
            prepare(worker);
            worker.settle();
        }
    }

    private static void requireAsAlone(Run run) {
        assertEquals(new Done(), run.state());
        byte[] weights = run.snapshot().orElseThrow().file();
        byte[] alone = ALONE.computeIfAbsent(run.spec().settings().plan().learningRate(), rate -> alone(run.spec()));
        assertArrayEquals(alone, weights);
    }

    private static byte[] alone(RunSpec spec) {
        RunsPage page = new RunsPage();
        page.requested = Optional.of(new ArrayList<>(List.of(spec)));
        Run run = page.started();
        page.worker().settle();
        return run.snapshot().orElseThrow().file();
    }
}
