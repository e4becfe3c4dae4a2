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
        assertEquals(new StartPlan(3, 1, 500, 2000, OptionalDouble.of(3.5)), StartPlan.of(three, 1, times, 1));
        assertEquals(OptionalDouble.of(2), StartPlan.of(three, 0, times, 2).seconds());
        assertEquals(
                OptionalDouble.empty(),
                StartPlan.of(three, 0, RunTimes.none(), 2).seconds());
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
