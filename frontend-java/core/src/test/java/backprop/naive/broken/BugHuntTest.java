package backprop.naive.broken;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import backprop.naive.Array2;
import backprop.naive.GradientReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BugHuntTest {
    /** A check compares backward with forward alone. */
    @Test
    void aWrongForwardWithABackwardToMatchPasses() {
        WrongForward checked = WrongForward.checked();
        assertTrue(checked.passed());
        assertTrue(checked.error() < 1e-10, "error " + checked.error());
        assertArrayEquals(new double[][] {{0, -0.5}, {-2, 0}}, checked.wrong());
        assertArrayEquals(new double[][] {{1, 0}, {0, 3}}, checked.right());
    }

    private final Rng rng = new Rng(3);
    private final double[][] x = Array2.map(new double[10][784], zero -> Math.max(0, rng.nextDouble() * 2 - 1));
    private final double[][] t = new double[10][10];

    private GradientReport check(Optional<Bug> bug) {
        for (int i = 0; i < t.length; i++) t[i][i] = 1;
        return new BugHunt(bug, new Rng(1)).check(x, t, 20, new Rng(2));
    }

    private static List<String> failing(GradientReport report) {
        return report.parameters().stream()
                .filter(p -> !(p.largestRelativeError() <= report.tolerance()))
                .map(GradientReport.Parameter::name)
                .toList();
    }

    @Test
    void theSoundNetPasses() {
        GradientReport report = check(Optional.empty());
        assertTrue(report.passed(), () -> "largest relative error " + report.largestRelativeError());
    }

    /**
     * What stands nearer to the loss than the broken layer passes, what stands farther away fails, if it is dx that is wrong;
     * a wrong db is alone.
     */
    @ParameterizedTest
    @CsvSource({
        "RELU, W1 b1",
        "TRANSPOSE, W1 b1",
        "SIGMOID, W1 b1 W2 b2",
        "BATCH, W1 b1 W2 b2 W3 b3",
        "SOFTMAX, W1 b1 W2 b2 W3 b3",
        "BIAS, b2",
        "SUM, b1"
    })
    void whatTheBrokenLayerSpoilsFails(Bug bug, String expected) {
        assertEquals(expected, String.join(" ", failing(check(Optional.of(bug)))));
        assertEquals(bug.spreads(), expected.contains("W"));
    }

    @ParameterizedTest
    @EnumSource(Bug.class)
    void noBugIsFarFromTheTolerance(Bug bug) {
        for (GradientReport.Parameter p : check(Optional.of(bug)).parameters()) {
            double error = p.largestRelativeError();
            assertTrue(error < 1e-7 || error > 1e-2, p.name() + " " + error);
        }
    }

    @Test
    void aLossNotDividedByTheBatchMakesGradientsAsManyTimesTooLarge() {
        for (GradientReport.Parameter p : check(Optional.of(Bug.BATCH)).parameters()) {
            for (GradientReport.Entry e : p.entries()) assertEquals(10 * e.numerical(), e.backprop(), 1e-6 * p.scale());
        }
    }

    /** With one row there is nothing to be summed, so with one row it passes. */
    @Test
    void aBiasWhoseGradientIsNotSummedPassesWithASingleRow() {
        double[][] x1 = {x[0]}, t1 = {{0, 1, 0, 0, 0, 0, 0, 0, 0, 0}};
        assertTrue(new BugHunt(Optional.of(Bug.SUM), new Rng(1))
                .check(x1, t1, 20, new Rng(2))
                .passed());
    }

    @Test
    void aForgottenBiasHasNoGradient() {
        GradientReport.Parameter b2 = check(Optional.of(Bug.BIAS)).parameters().get(3);
        for (GradientReport.Entry e : b2.entries()) assertEquals(0, e.backprop());
        assertTrue(b2.scale() > 0);
    }

    @Test
    void keysAreFoundAgain() {
        for (Bug bug : Bug.values()) assertEquals(Optional.of(bug), Bug.find(bug.key()));
        assertFalse(Bug.find("none").isPresent());
    }
}
