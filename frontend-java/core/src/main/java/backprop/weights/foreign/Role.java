package backprop.weights.foreign;

import java.util.Map;
import java.util.Optional;

/** What a tensor is to its layer. */
enum Role {
    WEIGHT,
    BIAS,
    GAMMA,
    BETA,
    MEAN,
    VARIANCE;

    private static final Map<String, Role> WORDS = Map.ofEntries(
            Map.entry("weight", WEIGHT),
            Map.entry("weights", WEIGHT),
            Map.entry("w", WEIGHT),
            Map.entry("kernel", WEIGHT),
            Map.entry("coef", WEIGHT),
            Map.entry("coefs", WEIGHT),
            Map.entry("bias", BIAS),
            Map.entry("biases", BIAS),
            Map.entry("b", BIAS),
            Map.entry("intercept", BIAS),
            Map.entry("intercepts", BIAS),
            Map.entry("gamma", GAMMA),
            Map.entry("scale", GAMMA),
            Map.entry("beta", BETA),
            Map.entry("mean", MEAN),
            Map.entry("var", VARIANCE),
            Map.entry("variance", VARIANCE));

    /** How Keras counts the variables of a layer: kernel and bias, or gamma, beta, mean and variance. */
    private static final Role[] COUNTED = {WEIGHT, BIAS, MEAN, VARIANCE};

    /** @param word in small letters */
    static Optional<Role> find(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    static Optional<Role> counted(long number) {
        return number >= 0 && number < COUNTED.length ? Optional.of(COUNTED[(int) number]) : Optional.empty();
    }
}
