package backprop.optim;

import java.util.Arrays;
import java.util.Optional;

/** The optimizers there are. */
public enum Algorithm {
    SGD("sgd", 0.1) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new Sgd(learningRate);
        }
    },
    MOMENTUM("momentum", 0.01) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new Sgd(learningRate);
        }
    },
    NESTEROV("nesterov", 0.01) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new Sgd(learningRate);
        }
    },
    ADAGRAD("adagrad", 0.01) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new Sgd(learningRate);
        }
    },
    RMSPROP("rmsprop", 0.001) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new Sgd(learningRate);
        }
    },
    ADAM("adam", 0.001) {
        @Override
        public Optimizer optimizer(double learningRate) {
            return new Sgd(learningRate);
        }
    };

    private final String key;
    private final double usualRate;

    Algorithm(String key, double usualRate) {
        this.key = key;
        this.usualRate = usualRate;
    }

    public static Optional<Algorithm> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** Its name in files and links. */
    public String key() {
        return key;
    }

    /** A learning rate to begin with. */
    public double usualRate() {
        return usualRate;
    }

    /** A new one, at its start. */
    public abstract Optimizer optimizer(double learningRate);
}
