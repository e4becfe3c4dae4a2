package backprop.session.settings;

import backprop.data.Sampling;
import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.optim.OptimizerKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a run's settings, one by one. */
public enum SettingField {
    NET("net"),
    ACTIVATION("activation", keys(Activation.values(), Activation::key)),
    OPTIMIZER("optimizer", keys(OptimizerKind.values(), OptimizerKind::key)),
    LR("lr"),
    BATCH("batch"),
    DECAY("decay"),
    INIT("init", keys(Initialization.values(), Initialization::key)),
    SEED("seed"),
    SAMPLING("sampling", keys(Sampling.values(), Sampling::key)),
    SAMPLES("samples"),
    ITERATIONS("iterations"),
    DATA("data", keys(DataSource.values(), DataSource::key)),
    STOP_LOSS(StopRules.LOSS),
    STOP_ACCURACY(StopRules.ACCURACY),
    STOP_STILL(StopRules.STILL),
    STOP_DEAD(StopRules.DEAD, List.of("0", "1"));

    /** When a run is to stop before its end: common to all that are compared. */
    public static final List<SettingField> STOPS = List.of(STOP_LOSS, STOP_ACCURACY, STOP_STILL, STOP_DEAD);

    private static final Map<String, String> USUAL = RunSettings.usual().texts();

    private final String key;
    private final List<String> choices;

    SettingField(String key) {
        this(key, List.of());
    }

    SettingField(String key, List<String> choices) {
        this.key = key;
        this.choices = choices;
    }

    private static <T> List<String> keys(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).toList();
    }

    public static Optional<SettingField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** Its name in links. */
    public String key() {
        return key;
    }

    /** Whether runs may differ in it. */
    public boolean canVary() {
        return !STOPS.contains(this);
    }

    /** What it can be, as links call it; none where it is a number, or a net. */
    public List<String> choices() {
        return choices;
    }

    /** As it is where nothing is said. */
    public String usual() {
        if (this == SAMPLING) return Sampling.WITH_REPLACEMENT.key();
        if (this == STOP_LOSS || this == STOP_ACCURACY || this == STOP_STILL) return "";
        return USUAL.getOrDefault(key, "0");
    }
}
