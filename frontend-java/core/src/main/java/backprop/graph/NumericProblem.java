package backprop.graph;

import java.util.Optional;

/** Why a value, a local derivative or a gradient is not a finite number. */
public enum NumericProblem {
    DIVISION_BY_ZERO,
    LOG_OF_ZERO,
    LOG_OF_NEGATIVE,
    ROOT_OF_NEGATIVE,
    /** x to the power of a fraction, x < 0. */
    POWER_OF_NEGATIVE,
    /** 0 to the power of a negative number. */
    ZERO_TO_NEGATIVE,
    /** The result is larger than the largest double. */
    OVERFLOW,
    /** The function rises vertically here: a root at 0. */
    VERTICAL,
    /** xʸ as a function of y has no derivative here: x < 0, or x = 0 and y ≤ 0. */
    NO_DERIVATIVE,
    /** 0 times infinity, or infinity minus infinity. */
    UNDETERMINED,
    /** It was not finite when it came here. */
    INHERITED;

    static Optional<NumericProblem> ofValue(Optional<Operation> operation, double x, double y, double z) {
        if (isFinite(z) || operation.isEmpty()) return Optional.empty();
        if (!isFinite(x) || !isFinite(y)) return Optional.of(INHERITED);
        return Optional.of(
                switch (operation.get()) {
                    case DIVIDE -> y == 0 ? DIVISION_BY_ZERO : OVERFLOW;
                    case LOG -> x == 0 ? LOG_OF_ZERO : LOG_OF_NEGATIVE;
                    case SQRT -> ROOT_OF_NEGATIVE;
                    case POWER -> x == 0 ? ZERO_TO_NEGATIVE : z != z ? POWER_OF_NEGATIVE : OVERFLOW;
                    default -> OVERFLOW;
                });
    }

    static Optional<NumericProblem> ofLocal(
            Operation operation, int operand, double x, double y, double z, double local) {
        if (isFinite(local)) return Optional.empty();
        if (!isFinite(z)) return ofValue(Optional.of(operation), x, y, z);
        if (!isFinite(x) || !isFinite(y)) return Optional.of(INHERITED);
        return Optional.of(
                switch (operation) {
                    case SQRT -> VERTICAL;
                    case POWER -> operand == 1 ? NO_DERIVATIVE : x == 0 ? VERTICAL : OVERFLOW;
                    default -> OVERFLOW;
                });
    }

    static Optional<NumericProblem> ofDownstream(double upstream, Optional<NumericProblem> ofLocal, double downstream) {
        if (isFinite(downstream)) return Optional.empty();
        if (ofLocal.isPresent() && (ofLocal.get() != INHERITED || isFinite(upstream)))
            return downstream != downstream && upstream == 0 ? Optional.of(UNDETERMINED) : ofLocal;
        return Optional.of(isFinite(upstream) ? OVERFLOW : INHERITED);
    }

    static boolean isFinite(double value) {
        return value - value == 0;
    }
}
