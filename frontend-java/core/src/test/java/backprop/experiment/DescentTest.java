package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.optim.OptimizerKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of section 6.2. */
class DescentTest {
    private static final Descent.Point START = new Descent.Point(-7, 2);

    private static List<Descent.Point> path(OptimizerKind kind, double rate) {
        return Descent.path(kind, rate, START, 60);
    }

    @ParameterizedTest
    @CsvSource({"0.95, 0.905, -0.9", "1, 0.9, -1", "1.05, 0.895, -1.1"})
    void aStepOfSgdMultipliesEachCoordinate(double rate, double ofX, double ofY) {
        List<Descent.Point> path = path(OptimizerKind.SGD, rate);
        for (int i = 1; i <= 20; i++) {
            assertEquals(START.x() * Math.pow(ofX, i), path.get(i).x(), 1e-5);
            assertEquals(START.y() * Math.pow(ofY, i), path.get(i).y(), 1e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({"ADAGRAD, 1", "ADAM, 1", "RMSPROP, 10"})
    void theFirstStepIsAsLongAcrossAsAlongHoweverSteepItIs(OptimizerKind kind, double times) {
        Descent.Point first = path(kind, 0.1).get(1);
        assertEquals(-7 + 0.1 * times, first.x(), 1e-5);
        assertEquals(2 - 0.1 * times, first.y(), 1e-5);
    }

    @Test
    void withTheFiguresRatesAllComeDown() {
        double[] rates = {0.95, 0.1, 0.1, 1.5, 0.1, 0.3};
        for (OptimizerKind kind : OptimizerKind.values()) {
            List<Descent.Point> path = path(kind, rates[kind.ordinal()]);
            assertTrue(
                    path.get(60).height() < 0.01,
                    kind + " ends at " + path.get(60).height());
        }
    }

    @Test
    void theSlopeIsThatOfTheHeight() {
        double h = 1e-5;
        assertEquals((Valley.height(3 + h, 1) - Valley.height(3 - h, 1)) / (2 * h), Valley.slopeX(3), 1e-9);
        assertEquals((Valley.height(3, 1 + h) - Valley.height(3, 1 - h)) / (2 * h), Valley.slopeY(1), 1e-9);
    }
}
