package backprop.optim;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** The optimizers there are. */
public enum OptimizerKind {
    SGD("sgd", 0, 0.1, Sgd::new),
    MOMENTUM("momentum", 1, 0.01, Momentum::new),
    NESTEROV("nesterov", 1, 0.01, Nesterov::new),
    ADAGRAD("adagrad", 1, 0.01, AdaGrad::new),
    RMSPROP("rmsprop", 1, 0.001, RmsProp::new),
    ADAM("adam", 2, 0.001, Adam::new);

    private final String key;
    private final int memories;
    private final double usualRate;
    private final Supplier<Optimizer> maker;

    OptimizerKind(String key, int memories, double usualRate, Supplier<Optimizer> maker) {
        this.key = key;
        this.memories = memories;
        this.usualRate = usualRate;
        this.maker = maker;
    }

    public static Optional<OptimizerKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** Its name in files and links. */
    public String key() {
        return key;
    }

    /** How many numbers it remembers for each weight. */
    public int memories() {
        return memories;
    }

    /** A learning rate to begin with. */
    public double usualRate() {
        return usualRate;
    }

    /** A new one, at its start. */
    public Optimizer optimizer() {
        return maker.get();
    }
}
