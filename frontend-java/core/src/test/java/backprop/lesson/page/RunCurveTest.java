package backprop.lesson.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.lesson.RunStanding;
import backprop.lesson.StudentMessage.RunReported;
import backprop.lesson.StudentMessage.Tested;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RunCurveTest {
    private static final RunReported RUN = new RunReported(
            "lr=0.1",
            20,
            List.of(2.0, 1.0, 0.5, 1e30),
            OptionalDouble.of(0.9),
            List.of(new Tested(6, 0.5), new Tested(12, 0.7), new Tested(18, 0.9)),
            RunStanding.DIVERGED,
            0);

    @Test
    void aCurveReachesAsFarAsItsRunAndEndsWhereItBreaksOff() {
        RunCurve curve = RunCurve.of(RUN, RunCurve.Kind.LOSS);
        assertArrayEquals(new double[] {5, 10, 15, 20}, curve.x());
        assertArrayEquals(new double[] {2, 1, 0.5, Double.NaN}, curve.y());
        assertEquals(1.5, curve.at(7.5));
        assertEquals(Double.NaN, curve.at(21));
    }

    @Test
    void accuraciesLieWhereTheRunWasTested() {
        RunCurve curve = RunCurve.of(RUN, RunCurve.Kind.ACCURACY);
        assertArrayEquals(new double[] {6, 12, 18}, curve.x());
        assertArrayEquals(new double[] {0.5, 0.7, 0.9}, curve.y());
        assertEquals(0.6, curve.at(9), 1e-12);
        assertEquals(Double.NaN, curve.at(19));
    }

    @Test
    void whatIsNotKnownYetIsEmpty() {
        RunReported fresh =
                new RunReported("", 0, List.of(), OptionalDouble.empty(), List.of(), RunStanding.RUNNING, 0);
        for (RunCurve.Kind kind : RunCurve.Kind.values()) {
            assertTrue(RunCurve.of(fresh, kind).isEmpty());
            assertEquals(Double.NaN, RunCurve.of(fresh, kind).at(1));
        }
    }
}
