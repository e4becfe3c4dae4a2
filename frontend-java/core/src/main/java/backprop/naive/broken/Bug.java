package backprop.naive.broken;

import java.util.Optional;
import java.util.stream.Stream;

/** A mistake that a gradient check finds: one line of one layer is wrong, and nothing crashes. */
public enum Bug {
    TRANSPOSE("transpose", 2),
    SOFTMAX("softmax", 5),
    SIGMOID("sigmoid", 3),
    BATCH("batch", 5),
    RELU("relu", 1),
    BIAS("bias", 2),
    SUM("sum", 0);

    private final String key;
    private final int layer;

    Bug(String key, int layer) {
        this.key = key;
        this.layer = layer;
    }

    /** Its name in messages and addresses. */
    public String key() {
        return key;
    }

    /** The place of the broken layer in {@link BugHunt}'s net, from 0 at the input. */
    public int layer() {
        return layer;
    }

    /** Whether it spoils dx, and with it all that is found after it; else the gradient of b alone. */
    public boolean spreads() {
        return this != BIAS && this != SUM;
    }

    public static Optional<Bug> find(String key) {
        return Stream.of(values()).filter(bug -> bug.key.equals(key)).findFirst();
    }
}
