package backprop.nn;

import java.util.Arrays;
import java.util.Optional;

/** How widely the first weights are spread: the standard deviation of the normal distribution they are drawn from. */
public enum Initialization {
    /** 0.01, as in the notebook. */
    NORMAL("normal") {
        @Override
        public double standardDeviation(int inputs) {
            return 0.01;
        }
    },
    /** 1/√n, for sigmoid. Book, section 6.2.2. */
    XAVIER("xavier") {
        @Override
        public double standardDeviation(int inputs) {
            return Math.sqrt(1.0 / inputs);
        }
    },
    /** √(2/n), for ReLU. Book, section 6.2.3. */
    HE("he") {
        @Override
        public double standardDeviation(int inputs) {
            return Math.sqrt(2.0 / inputs);
        }
    };

    private final String key;

    Initialization(String key) {
        this.key = key;
    }

    public static Optional<Initialization> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** Its name in files and links. */
    public String key() {
        return key;
    }

    /** For a unit with n inputs. */
    public abstract double standardDeviation(int inputs);
}
