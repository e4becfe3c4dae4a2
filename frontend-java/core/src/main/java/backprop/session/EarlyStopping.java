package backprop.session;

import backprop.session.protocol.Event.Reason;
import backprop.session.settings.StopRules;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Says when a run is to stop; each rule once. That depends on its numbers alone, and on no clock. */
final class EarlyStopping {
    /** Units are counted after the first iteration and then after each so many. */
    private static final int BETWEEN_COUNTS = 50;

    private final float[] last = new float[StopRules.WINDOW];
    private final Set<Reason> reported = new HashSet<>();
    private StopRules rules = StopRules.NONE;
    private int count;
    private boolean wasBelow;
    private double lowest = Double.POSITIVE_INFINITY;
    private int sinceLowest;
    private int dead = -1;

    void use(StopRules rules) {
        this.rules = rules;
        reported.clear();
    }

    void restart() {
        reported.clear();
        count = 0;
        wasBelow = false;
        lowest = Double.POSITIVE_INFINITY;
        sinceLowest = 0;
        dead = -1;
    }

    /** After an iteration with that loss. */
    Optional<Reason> learned(double loss) {
        last[count++ % StopRules.WINDOW] = (float) loss;
        double mean = mean();
        boolean isBelow = rules.loss().isEmpty() || mean <= rules.loss().getAsDouble();
        boolean rises = wasBelow && !isBelow;
        wasBelow |= isBelow;
        sinceLowest = mean < lowest ? 0 : sinceLowest + 1;
        lowest = Math.min(lowest, mean);
        if (rises && report(Reason.STOP_LOSS)) return Optional.of(Reason.STOP_LOSS);
        boolean isStill =
                rules.still().isPresent() && sinceLowest >= rules.still().getAsInt();
        return isStill && report(Reason.STOP_STILL) ? Optional.of(Reason.STOP_STILL) : Optional.empty();
    }

    private double mean() {
        int of = Math.min(count, StopRules.WINDOW);
        double sum = 0;
        for (int i = 0; i < of; i++) sum += last[i];
        return sum / of;
    }

    private boolean report(Reason reason) {
        return reported.add(reason);
    }

    boolean needsDeadUnits(int iteration) {
        return rules.deadUnit() && (iteration == 1 || iteration % BETWEEN_COUNTS == 0);
    }

    /** So many units give 0 for every digit; those of the first count never lived. */
    Optional<Reason> counted(int deadUnits) {
        boolean dies = dead >= 0 && deadUnits > dead;
        dead = dies || dead < 0 ? deadUnits : dead;
        return dies && report(Reason.STOP_DEAD) ? Optional.of(Reason.STOP_DEAD) : Optional.empty();
    }

    Optional<Reason> tested(double accuracy) {
        boolean isReached =
                rules.accuracy().isPresent() && accuracy >= rules.accuracy().getAsDouble();
        return isReached && report(Reason.STOP_ACCURACY) ? Optional.of(Reason.STOP_ACCURACY) : Optional.empty();
    }
}
