package backprop.session.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When a run is to stop before its end; each rule stops it once, and it can be gone on with.
 *
 * @param loss the mean over the last iterations rises above it
 * @param accuracy that is reached on the test digits, above 0 to 1
 * @param deadUnit whether to stop when a unit behind a ReLU dies
 * @param still so many iterations pass without a lower mean loss
 */
public record StopRules(OptionalDouble loss, OptionalDouble accuracy, boolean deadUnit, OptionalInt still) {
    public static final StopRules NONE =
            new StopRules(OptionalDouble.empty(), OptionalDouble.empty(), false, OptionalInt.empty());

    /** The mean loss is that of so many iterations, the last ones, or of as many as there are; pages show the same. */
    public static final int WINDOW = 75;

    /** What links and files call them. */
    public static final String LOSS = "stop-loss", ACCURACY = "stop-accuracy", DEAD = "stop-dead", STILL = "stop-still";

    /** Those that there are, as numbers of links. */
    Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        loss.ifPresent(value -> numbers.put(LOSS, value));
        accuracy.ifPresent(value -> numbers.put(ACCURACY, value));
        if (deadUnit) numbers.put(DEAD, 1.0);
        still.ifPresent(value -> numbers.put(STILL, (double) value));
        return numbers;
    }
}
