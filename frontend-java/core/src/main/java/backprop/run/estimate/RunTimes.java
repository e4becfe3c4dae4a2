package backprop.run.estimate;

import backprop.json.Json;
import backprop.json.JsonException;
import backprop.session.settings.RunSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long this device's last runs took, and what that says of others: a run like an earlier one takes as long, and one that
 * has a little more or less to multiply takes as much more or less. Of all others there is a guess.
 */
public final class RunTimes {
    private static final int KEPT = 24;
    /** A net much larger or smaller than one that was measured has its time in other places. */
    private static final double FARTHEST = 3;

    private final List<RunTime> times;

    private RunTimes(List<RunTime> times) {
        this.times = List.copyOf(times);
    }

    public static RunTimes none() {
        return new RunTimes(List.of());
    }

    /** As {@link #text()} wrote it; none for any other text. */
    public static RunTimes read(String text) {
        try {
            return new RunTimes(
                    Json.parse(text).items().stream().map(RunTime::read).toList());
        } catch (JsonException e) {
            return none();
        }
    }

    public String text() {
        return Json.of(times.stream().map(RunTime::toJson).toList()).compact();
    }

    /**
     * With a run more, in place of an earlier one like it; the oldest are forgotten.
     *
     * @param milliseconds of an iteration, its share of the tests included
     */
    public RunTimes with(RunSettings run, double milliseconds) {
        RunTime time = RunTime.of(run, milliseconds);
        List<RunTime> all = new ArrayList<>(times);
        all.removeIf(earlier -> earlier.kind().equals(time.kind()));
        all.add(time);
        return new RunTimes(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    /**
     * Seconds, from any run that was measured, the one most like it first: right to a factor of 2 or 3. Nets much larger or
     * smaller have their time in other places.
     *
     * @param speed multiplications in a millisecond, for a device that no run was measured on
     */
    public double guess(RunSettings run, double speed) {
        RunTime asked = RunTime.of(run, 1);
        double milliseconds = times.stream()
                .min(Comparator.comparingDouble(time -> time.distance(asked)))
                .map(time -> time.milliseconds() * asked.allWork() / time.allWork())
                .orElse(asked.allWork() / speed);
        return milliseconds * run.plan().iterations() / 1000;
    }

    /** Whether no run was measured. */
    public boolean isEmpty() {
        return times.isEmpty();
    }

    /** Seconds; empty where nothing like it was measured. */
    public OptionalDouble seconds(RunSettings run) {
        RunTime asked = RunTime.of(run, 1);
        Optional<RunTime> same =
                times.stream().filter(time -> time.kind().equals(asked.kind())).findFirst();
        Optional<RunTime> nearest = times.stream()
                .filter(time -> time.samples() == asked.samples() && time.distance(asked) <= FARTHEST)
                .min(Comparator.comparingDouble(time -> time.distance(asked)));
        Optional<RunTime> time = same.or(() -> nearest);
        if (time.isEmpty()) return OptionalDouble.empty();
        double milliseconds =
                time.get().milliseconds() * asked.work() / time.get().work();
        return OptionalDouble.of(milliseconds * run.plan().iterations() / 1000);
    }
}
