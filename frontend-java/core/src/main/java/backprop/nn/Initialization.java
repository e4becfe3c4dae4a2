package backprop.nn;

/** How widely the first weights are spread: the standard deviation of the normal distribution they are drawn from. */
public enum Initialization {
    /** 0.01, as in the notebook. */
    NORMAL {
        @Override
        public double standardDeviation(int inputs) {
            return 0.01;
        }
    },
    /** 1/√n, for sigmoid. Book, section 6.2.2. */
    XAVIER {
        @Override
        public double standardDeviation(int inputs) {
            return Math.sqrt(1.0 / inputs);
        }
    },
    /** √(2/n), for ReLU. Book, section 6.2.3. */
    HE {
        @Override
        public double standardDeviation(int inputs) {
            return Math.sqrt(2.0 / inputs);
        }
    };

    /** For a unit with n inputs. */
    public abstract double standardDeviation(int inputs);
}
