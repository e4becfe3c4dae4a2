package backprop.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** StrictMath is fdlibm, to which these are held within 1 unit in the last place. */
class MathsTest {
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        2,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        Math.nextDown(1.0),
        Math.nextUp(1.0),
        709.5,
        709.782712893384,
        709.7827128933841,
        -708.4,
        -745.1332191019411,
        -745.13321910194,
        1e-300,
        1e6,
        1e22
    };
    private final Rng rng = new Rng(20);

    @Test
    void specialValuesAreThoseOfStrictMath() {
        for (double x : SPECIAL) {
            assertClose(StrictMath.exp(x), Maths.exp(x), "exp " + x);
            assertClose(StrictMath.log(x), Maths.log(x), "log " + x);
            assertClose(StrictMath.tanh(x), Maths.tanh(x), "tanh " + x);
            assertClose(StrictMath.sin(x), Maths.sin(x), "sin " + x);
            assertClose(StrictMath.cos(x), Maths.cos(x), "cos " + x);
            for (double y : SPECIAL) assertClose(StrictMath.pow(x, y), Maths.pow(x, y), x + " ^ " + y);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 0.1, 1, 3, 10, 30, 100, 700, 745})
    void expIsWithinOneUlp(double range) {
        assertClose(StrictMath::exp, Maths::exp, range);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 0.1, 0.5, 1, 2, 10, 30})
    void tanhIsWithinOneUlp(double range) {
        assertClose(StrictMath::tanh, Maths::tanh, range);
    }

    @ParameterizedTest
    @ValueSource(floats = {1e-38f, 1e-9f, 1e-3f, 0.1f, 0.5f, 1, 2, 10, 30, 1e30f})
    void tanhForFloatIsExactToFifteenDigits(float range) {
        for (int i = 0; i < 20_000; i++) {
            float x = (float) (rng.nextGaussian() * range);
            double exact = StrictMath.tanh(x);
            assertEquals(exact, Maths.tanhForFloat(x), 1e-15 * Math.abs(exact), "tanh " + x);
        }
        for (float x : new float[] {0, -0f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NEGATIVE_INFINITY, Float.NaN})
            assertEquals(StrictMath.tanh(x), Maths.tanhForFloat(x));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 0.1, 1, 2, 10, 100, 1e4, 1e6, 1e9, 1e16, 1e30, 1e100, 1e308})
    void sinAndCosAreWithinOneUlp(double range) {
        assertClose(StrictMath::sin, Maths::sin, range);
        assertClose(StrictMath::cos, Maths::cos, range);
    }

    @Test
    void sinAndCosAreWithinOneUlpNextToMultiplesOfAQuarterTurn() {
        for (int i = 1; i < 20_000; i++) {
            double x = i * (Math.PI / 2);
            for (double near : new double[] {Math.nextDown(x), x, Math.nextUp(x)}) {
                assertClose(StrictMath.sin(near), Maths.sin(near), "sin " + near);
                assertClose(StrictMath.cos(near), Maths.cos(near), "cos " + near);
            }
        }
    }

    @Test
    void logIsWithinOneUlpFromTheSmallestToTheLargest() {
        for (int i = 0; i < 100_000; i++) {
            double x = anyPositive();
            assertClose(StrictMath.log(x), Maths.log(x), "log " + x);
            double near = 1 + (rng.nextDouble() - 0.5) * Math.scalb(1.0, -rng.below(52));
            assertClose(StrictMath.log(near), Maths.log(near), "log " + near);
        }
    }

    @Test
    void powIsWithinOneUlp() {
        for (int i = 0; i < 200_000; i++) {
            double x = 10 * rng.nextDouble();
            double y = 40 * (rng.nextDouble() - 0.5);
            assertClose(StrictMath.pow(x, y), Maths.pow(x, y), x + " ^ " + y);
            x = anyPositive();
            y = 4 * (rng.nextDouble() - 0.5);
            assertClose(StrictMath.pow(x, y), Maths.pow(x, y), x + " ^ " + y);
        }
    }

    @Test
    void powNearTheEndsOfTheRangeIsWithinOneUlp() {
        for (int i = 0; i < 100_000; i++) {
            double x = 1 + rng.nextDouble();
            double y = (1020 + 60 * rng.nextDouble()) / (Math.log(x) / Math.log(2));
            assertClose(StrictMath.pow(x, y), Maths.pow(x, y), x + " ^ " + y);
            assertClose(StrictMath.pow(x, -y), Maths.pow(x, -y), x + " ^ " + -y);
        }
    }

    @Test
    void wholePowersOfSmallWholeNumbersAreExact() {
        assertEquals(9, Maths.pow(3, 2));
        for (int base = -12; base <= 12; base++) {
            double exact = 1;
            for (int n = 0; n <= 14; n++) {
                assertEquals(exact, Maths.pow(base, n), base + " ^ " + n);
                exact *= base;
            }
        }
        assertEquals(0x1p-1074, Maths.pow(2, -1074));
        assertEquals(Double.POSITIVE_INFINITY, Maths.pow(2, 1024));
    }

    @Test
    void expAndTanhNeverFall() {
        for (int i = 0; i < 100_000; i++) {
            double x = 20 * (rng.nextDouble() - 0.5);
            assertTrue(Maths.exp(Math.nextUp(x)) >= Maths.exp(x), "exp " + x);
            assertTrue(Maths.tanh(Math.nextUp(x)) >= Maths.tanh(x), "tanh " + x);
        }
    }

    @Test
    void logNeverFalls() {
        for (int i = 0; i < 100_000; i++) {
            double x = anyPositive();
            assertTrue(Maths.log(Math.nextUp(x)) >= Maths.log(x), "log " + x);
        }
    }

    @Test
    void oddFunctionsChangeTheSignExactly() {
        for (int i = 0; i < 10_000; i++) {
            double x = anyPositive();
            assertEquals(-Maths.tanh(x), Maths.tanh(-x));
            assertEquals(-Maths.sin(x), Maths.sin(-x));
            assertEquals(Maths.cos(x), Maths.cos(-x));
        }
    }

    private double anyPositive() {
        return Math.scalb(1 + rng.nextDouble(), rng.below(2097) - 1073);
    }

    private void assertClose(DoubleUnaryOperator expected, DoubleUnaryOperator actual, double range) {
        for (int i = 0; i < 50_000; i++) {
            double x = 2 * range * (rng.nextDouble() - 0.5);
            assertClose(expected.applyAsDouble(x), actual.applyAsDouble(x), "at " + x);
        }
    }

    private static void assertClose(double expected, double actual, String message) {
        if (Double.compare(expected, actual) == 0) return;
        double ulp = Math.ulp(expected);
        assertTrue(
                expected != 0 && Math.abs(expected - actual) <= ulp,
                () -> message + ": " + expected + " but " + actual);
    }
}
