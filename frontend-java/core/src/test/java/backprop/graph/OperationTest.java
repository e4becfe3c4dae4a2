package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTest {
    @ParameterizedTest
    @EnumSource(Operation.class)
    void everyLocalDerivativeIsTheSlope(Operation operation) {
        double[] xs = {0.3, 0.9, 1.7, 4.2};
        double[] ys = {0.4, 1.3, 2.5};
        for (double x : xs) {
            for (double y : ys) {
                double z = operation.forward(x, y);
                assertEquals(
                        slope(t -> operation.forward(t, y), x), operation.local(0, x, y, z), 1e-9 * (1 + Math.abs(z)));
                assertEquals(
                        slope(t -> operation.forward(x, t), y), operation.local(1, x, y, z), 1e-9 * (1 + Math.abs(z)));
            }
        }
    }

    /** Five points: an error of h⁴. */
    private static double slope(java.util.function.DoubleUnaryOperator f, double x) {
        double h = 1e-3 * x;
        return (8 * (f.applyAsDouble(x + h) - f.applyAsDouble(x - h))
                        - (f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h)))
                / (12 * h);
    }

    @ParameterizedTest
    @CsvSource({
        "RELU, 0, 0, 0, 0",
        "RELU, -2, 0, 0, 0",
        "MAX, 3, 3, 1, 0",
        "MAX, 2, 3, 0, 1",
        "MIN, 3, 3, 1, 0",
        "MIN, 2, 3, 1, 0",
        "ABS, 0, 0, 0, 0",
        "ABS, -2, 0, -1, 0",
        "POWER, 0, 0, 0, NaN",
        "POWER, 0, 2, 0, 0",
        "POWER, -3, 2, -6, NaN",
        "POWER, 5, 0, 0, 1.6094379124341003",
        "POWER, 0, 1, 1, 0",
        "SQUARE, -3, 0, -6, 0",
        "SQRT, 0, 0, Infinity, 0",
        "LOG, 0, 0, Infinity, 0",
        "SIGMOID, -1000, 0, 0, 0",
        "SIGMOID, 1000, 0, 0, 0"
    })
    void atTheEdgesTheDerivativeIsAsDocumented(Operation operation, double x, double y, double dx, double dy) {
        double z = operation.forward(x, y);
        assertEquals(dx, operation.local(0, x, y, z));
        assertEquals(dy, operation.local(1, x, y, z));
    }

    @Test
    void reluKeepsWhatIsNotANumber() {
        assertEquals(Double.NaN, Operation.RELU.forward(Double.NaN, 0));
        assertEquals(0, Operation.RELU.forward(-1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "DIVIDE, 1, 0, Infinity, DIVISION_BY_ZERO",
        "DIVIDE, 0, 0, NaN, DIVISION_BY_ZERO",
        "DIVIDE, 1e300, 1e-300, Infinity, OVERFLOW",
        "LOG, 0, 0, -Infinity, LOG_OF_ZERO",
        "LOG, -1, 0, NaN, LOG_OF_NEGATIVE",
        "SQRT, -1, 0, NaN, ROOT_OF_NEGATIVE",
        "POWER, 0, -1, Infinity, ZERO_TO_NEGATIVE",
        "POWER, -8, 0.5, NaN, POWER_OF_NEGATIVE",
        "POWER, 10, 400, Infinity, OVERFLOW",
        "EXP, 710, 0, Infinity, OVERFLOW",
        "MULTIPLY, 1e200, 1e200, Infinity, OVERFLOW",
        "ADD, Infinity, 1, Infinity, INHERITED",
        "SIN, Infinity, 0, NaN, INHERITED",
    })
    void aValueThatIsNoNumberSaysWhy(Operation operation, double x, double y, double z, NumericProblem trouble) {
        assertEquals(z, operation.forward(x, y));
        assertEquals(Optional.of(trouble), NumericProblem.ofValue(Optional.of(operation), x, y, z));
    }

    @Test
    void aFiniteValueIsNoTrouble() {
        assertEquals(
                Optional.empty(),
                NumericProblem.ofValue(Optional.of(Operation.DIVIDE), 1, Double.POSITIVE_INFINITY, 0));
    }
}
