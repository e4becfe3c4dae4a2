package backprop.run.estimate;

import backprop.session.settings.RunSettings;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What Start will do.
 *
 * @param done how many more were asked for and are there already
 * @param least iterations of the shortest run
 * @param most iterations of the longest
 * @param seconds for all of them
 * @param isGuess whether nothing like one of them was measured
 */
public record StartPlan(int runs, int done, int least, int most, double seconds, boolean isGuess) {
    /**
     * @param runs at least one
     * @param done how many more are there already
     * @param atOnce how many run side by side; each next one begins where one has ended
     * @param speed multiplications in a millisecond, for a device that no run was measured on
     * @throws NoSuchElementException if there is no run
     */
    public static StartPlan of(List<RunSettings> runs, int done, RunTimes times, int atOnce, double speed) {
        return new StartPlan(
                runs.size(),
                done,
                runs.stream().mapToInt(run -> run.plan().iterations()).min().orElseThrow(),
                runs.stream().mapToInt(run -> run.plan().iterations()).max().orElseThrow(),
                seconds(runs, times, atOnce, speed),
                runs.stream().anyMatch(run -> times.seconds(run).isEmpty()));
    }

    private static double seconds(List<RunSettings> runs, RunTimes times, int atOnce, double speed) {
        double[] ends = new double[atOnce];
        for (RunSettings run : runs) {
            OptionalDouble measured = times.seconds(run);
            int first = 0;
            for (int i = 1; i < atOnce; i++) if (ends[i] < ends[first]) first = i;
            ends[first] += measured.isPresent() ? measured.getAsDouble() : times.guess(run, speed);
        }
        double last = 0;
        for (double end : ends) last = Math.max(last, end);
        return last;
    }

    /** A guess says no more than its first digit, as 1, 2 or 5: 7.3 is 5, 38 is 50; less than 1 is 1. */
    public double shownSeconds() {
        if (!isGuess) return seconds;
        double unit = 1;
        while (seconds >= 10 * unit) unit *= 10;
        double digits = seconds / unit;
        return unit * (digits < 1.5 ? 1 : digits < 3.5 ? 2 : digits < 7.5 ? 5 : 10);
    }
}
