package backprop.naive.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.math.Rng;
import backprop.naive.Array2;
import backprop.naive.GradientReport;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedGradientTest {
    private final Rng rng = new Rng(3);
    private final double[][] x = Array2.map(new double[10][784], zero -> Math.max(0, rng.nextDouble() * 2 - 1));
    private final double[][] t = new double[10][10];

    /** In a chain nobody reads dout a second time, so nobody sees that it was written into. */
    @ParameterizedTest
    @CsvSource({"false, false, ''", "false, true, ''", "true, false, ''", "true, true, W1 b1"})
    void aReluThatWritesIntoDoutFailsOnlyWhereDoutHasASecondReader(boolean writes, boolean shortcut, String failing) {
        for (int i = 0; i < t.length; i++) t[i][i] = 1;
        GradientReport report = new SharedGradient(writes, shortcut, new Rng(1)).check(x, t, 20, new Rng(2));
        assertEquals(
                failing,
                report.parameters().stream()
                        .filter(p -> !(p.largestRelativeError() <= report.tolerance()))
                        .map(GradientReport.Parameter::name)
                        .collect(Collectors.joining(" ")));
    }
}
