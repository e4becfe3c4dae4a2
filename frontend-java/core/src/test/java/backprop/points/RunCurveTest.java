package backprop.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunCurveTest {
    @Test
    void theMarkThatIsMeantIsTheNearest() {
        List<RunCurve.Mark> marks = new ArrayList<>();
        for (int iteration : new int[] {1, 10, 30, 100}) marks.add(new RunCurve.Mark(iteration, 1, 1, 0, 0));
        assertEquals(0, RunCurve.nearest(marks, -5));
        assertEquals(1, RunCurve.nearest(marks, 19));
        assertEquals(2, RunCurve.nearest(marks, 21));
        assertEquals(3, RunCurve.nearest(marks, 1e9));
    }

    private final RunCurve curve = new RunCurve();

    private static PointFrame frame(int iteration, double testLoss) {
        Score test = testLoss - testLoss == 0 ? new Score(testLoss, 0.5) : Score.NONE;
        return new PointFrame(
                1,
                iteration,
                28,
                new Score(1.0 / (iteration + 1), 0.75),
                test,
                true,
                false,
                false,
                0,
                List.of(),
                new float[0],
                new byte[0]);
    }

    @Test
    void aLongRunIsThinnedAndKeepsItsBeginning() {
        for (int i = 0; i < 50_000; i++) curve.add(frame(i, 0.5));
        assertTrue(curve.marks().size() > 400 && curve.marks().size() <= 1000);
        assertEquals(0, curve.marks().get(0).iteration());
        assertTrue(curve.lastIteration() > 49_800);
    }

    @Test
    void theSameIterationAgainIsCorrectedAndAnEarlierOneBeginsAnew() {
        curve.add(frame(0, 0.5));
        curve.add(frame(10, 0.4));
        curve.add(frame(10, 0.3));
        assertEquals(2, curve.marks().size());
        assertEquals(0.3, curve.marks().get(1).testLoss());
        curve.add(frame(0, 0.5));
        assertEquals(1, curve.marks().size());
    }

    @Test
    void whatIsKeptIsTheTestWhereThereIsOne() {
        assertEquals(0.25, curve.add(frame(3, 0.25)).keptLoss());
        assertEquals(0.5, curve.add(frame(3, 0.25)).keptAccuracy());
        assertEquals(0.2, curve.add(frame(4, Double.NaN)).keptLoss());
        assertEquals(0.75, curve.add(frame(4, Double.NaN)).keptAccuracy());
    }
}
