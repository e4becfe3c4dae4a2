package backprop.run.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.session.protocol.Event;
import backprop.session.settings.RunSettings;
import backprop.train.Progress;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RunTimesTest {
    private static RunSettings run(String net, int iterations) {
        return RunSettings.read(Map.of("net", net, "iterations", "" + iterations))
                .settings();
    }

    private static final RunSettings NOTEBOOK = run("784-50-10", 10_000);

    @Test
    void nothingIsSaidWhereNothingWasMeasured() {
        assertEquals(OptionalDouble.empty(), RunTimes.none().seconds(NOTEBOOK));
        RunTimes small = RunTimes.none().with(run("784-50-10", 100), 0.5);
        assertEquals(OptionalDouble.empty(), small.seconds(run("784-1000-10", 100)), "twenty times as much work");
        RunSettings few = RunSettings.read(Map.of("samples", "300")).settings();
        assertEquals(OptionalDouble.empty(), small.seconds(few), "tested every three iterations");
    }

    @Test
    void aRunLikeAnEarlierOneTakesAsLong() {
        RunTimes times = RunTimes.none().with(run("784-50-10", 100), 0.5).with(run("784-100-10", 100), 0.7);
        assertEquals(OptionalDouble.of(5), times.seconds(NOTEBOOK));
        assertEquals(OptionalDouble.of(5), RunTimes.read(times.text()).seconds(NOTEBOOK));
        assertEquals(OptionalDouble.of(2), times.with(NOTEBOOK, 0.2).seconds(NOTEBOOK), "the last one counts");
        assertEquals(8.4, times.seconds(run("784-120-10", 10_000)).orElseThrow(), 0.01);
    }

    @Test
    void whatIsNoTimesIsNone() {
        for (String text : List.of("", "{}", "[1]", "[{\"kind\":\"a\"}]", "x"))
            assertEquals(OptionalDouble.empty(), RunTimes.read(text).seconds(NOTEBOOK), text);
    }

    @Test
    void runsSideBySideTakeAsLongAsTheLongestWorker() {
        RunTimes times = RunTimes.none().with(NOTEBOOK, 1);
        List<RunSettings> three = List.of(run("784-50-10", 1000), run("784-50-10", 2000), run("784-50-10", 500));
        assertEquals(new StartPlan(3, 1, 500, 2000, 3.5, false), StartPlan.of(three, 1, times, 1, 0));
        assertEquals(2, StartPlan.of(three, 0, times, 2, 0).seconds());
        assertTrue(StartPlan.of(three, 0, RunTimes.none(), 2, 1e6).isGuess());
    }

    @Test
    void aFirstVisitsGuessGrowsWithTheWorkAndShrinksWithTheSpeed() {
        double one = RunTimes.none().guess(NOTEBOOK, 1e6);
        assertEquals(one / 2, RunTimes.none().guess(NOTEBOOK, 2e6), 1e-9);
        assertEquals(one / 10, RunTimes.none().guess(run("784-50-10", 1000), 1e6), 1e-9);
        assertTrue(RunTimes.none().guess(run("784-500-10", 10_000), 1e6) > 8 * one);
        RunSettings few = RunSettings.read(Map.of("samples", "300")).settings();
        assertTrue(RunTimes.none().guess(few, 1e6) > 1.2 * one, "tested more often");
    }

    @Test
    void anyRunThatWasMeasuredSaysMoreThanTheSpeed() {
        RunTimes times = RunTimes.none().with(run("784-50-10", 100), 0.5);
        RunSettings large = run("784-1000-10", 100);
        assertEquals(OptionalDouble.empty(), times.seconds(large));
        assertEquals(1, times.guess(large, 1), 0.01, "twenty times 0.5 ms, a hundred times");
    }

    @Test
    void aGuessSaysOneDigit() {
        double[][] shown = {{0.2, 1}, {1.4, 1}, {1.6, 2}, {3.6, 5}, {7.4, 5}, {8, 10}, {14, 10}, {38, 50}, {420, 500}};
        for (double[] each : shown) assertEquals(each[1], new StartPlan(1, 0, 1, 1, each[0], true).shownSeconds());
        assertEquals(7.3, new StartPlan(1, 0, 1, 1, 7.3, false).shownSeconds());
    }

    @Test
    void aSlowClocksDeviceIsSlower() {
        double[] now = {0};
        double fast = Calibration.speed(() -> now[0] += 1);
        double slow = Calibration.speed(() -> now[0] += 4);
        assertEquals(4, fast / slow, 0.01);
    }

    @Test
    void aRunIsMeasuredFromItsFirstWordToItsEnd() {
        Stopwatch<String> watch = new Stopwatch<>();
        watch.receive("a", progressed(50), 0);
        watch.receive("a", stopped(Event.Reason.PAUSED, 50), 500);
        watch.receive("a", progressed(60), 10_000);
        watch.receive("b", progressed(5), 10_000);
        assertEquals(OptionalDouble.of(0.5), watch.receive("a", stopped(Event.Reason.DONE, 260), 10_100));
        assertTrue(watch.receive("b", stopped(Event.Reason.DONE, 10), 10_100).isEmpty(), "too short to say anything");
        assertTrue(watch.receive("c", stopped(Event.Reason.DONE, 1000), 10_100).isEmpty());
    }

    private static Event progressed(int iteration) {
        return new Event.Progressed(progress(iteration), new float[0], 1);
    }

    private static Event stopped(Event.Reason reason, int iteration) {
        return new Event.Stopped(reason, progress(iteration), 0);
    }

    private static Progress progress(int iteration) {
        return new Progress(iteration, 1000, 100, 0.5);
    }
}
