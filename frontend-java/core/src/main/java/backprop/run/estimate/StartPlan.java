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
 * @param seconds for all of them; empty where it is not known for each
 */
public record StartPlan(int runs, int done, int least, int most, OptionalDouble seconds) {
    /**
     * @param runs at least one
     * @param done how many more are there already
     * @param atOnce how many run side by side; each next one begins where one has ended
     */
    public static StartPlan of(List<RunSettings> runs, int done, RunTimes times, int atOnce) {
        return new StartPlan(
                runs.size(),
                done,
                runs.stream().mapToInt(run -> run.plan().iterations()).min().orElseThrow(),
                runs.stream().mapToInt(run -> run.plan().iterations()).max().orElseThrow(),
                seconds(runs, times, atOnce));
    }

    private static OptionalDouble seconds(List<RunSettings> runs, RunTimes times, int atOnce) {
        double[] ends = new double[atOnce];
        for (RunSettings run : runs) {
            OptionalDouble seconds = times.seconds(run);
            if (seconds.isEmpty()) return seconds;
            int first = 0;
            for (int i = 1; i < atOnce; i++) if (ends[i] < ends[first]) first = i;
            ends[first] += seconds.getAsDouble();
        }
        double last = 0;
        for (double end : ends) last = Math.max(last, end);
        return OptionalDouble.of(last);
    }
}
