package backprop.data;

import java.util.Arrays;
import java.util.Optional;

/** Which samples make the next mini-batch, and with that how many mini-batches, or iterations, make an epoch. */
public enum Sampling {
    /**
     * Each drawn from all, as the notebook does it: in one epoch some come twice, some never. An epoch is rounded down, as the
     * notebook's iter_per_epoch: 60,000 / 64 makes 937.
     */
    WITH_REPLACEMENT("replacement") {
        @Override
        public int iterationsPerEpoch(int samples, int batchSize) {
            return Math.max(samples / batchSize, 1);
        }
    },
    /**
     * Each once an epoch, in a new random order; an epoch's last batch holds what is left. So an epoch is rounded up: 60,000 / 64
     * makes 938.
     */
    SHUFFLED_EPOCHS("epochs") {
        @Override
        public int iterationsPerEpoch(int samples, int batchSize) {
            return Math.max((samples - 1) / batchSize + 1, 1);
        }
    };

    private final String key;

    Sampling(String key) {
        this.key = key;
    }

    public static Optional<Sampling> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** Its name in files and links. */
    public String key() {
        return key;
    }

    /** At least 1. The only place that knows; everybody else asks here, or a plan, or a run's progress. */
    public abstract int iterationsPerEpoch(int samples, int batchSize);
}
