package backprop.optim;

import java.util.Arrays;
import java.util.Optional;

/** The optimizers there are. */
public enum Algorithm {
    SGD("sgd", 0, 0.1) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new Sgd(learningRate);
        }
    },
    MOMENTUM("momentum", 1, 0.01) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new Momentum(learningRate);
        }
    },
    NESTEROV("nesterov", 1, 0.01) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new Nesterov(learningRate);
        }
    },
    ADAGRAD("adagrad", 1, 0.01) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new AdaGrad(learningRate);
        }
    },
    RMSPROP("rmsprop", 1, 0.001) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new RmsProp(learningRate);
        }
    },
    ADAM("adam", 2, 0.001) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new Adam(learningRate);
        }
    };

    private final String key;
    private final int memories;
    private final double usualRate;

    Algorithm(String key, int memories, double usualRate) {
        this.key = key;
        this.memories = memories;
        this.usualRate = usualRate;
    }

    public static Optional<Algorithm> find(String key) {
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
    public abstract Optimizer optimizer(double learningRate);
}
