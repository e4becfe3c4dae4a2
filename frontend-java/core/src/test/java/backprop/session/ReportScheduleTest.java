package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.train.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportScheduleTest {
    @Test
    void mnistIsExaminedAtTheEndOfEachEpoch() {
        assertEquals(
                List.of(600, 1200, 1800, 2400, 3000, 3600, 4200, 4800, 5400, 6000), examined(6_000, 600, 100, 70_000));
    }

    /** A page that was told of each of a hundred thousand epochs did not answer any more. */
    @Test
    void aLongRunOfFewDigitsIsExaminedLessAndLessOften() {
        List<Integer> examined = examined(1_000_000, 6, 100, 800);
        assertEquals(6, examined.get(0));
        assertEquals(12, examined.get(1));
        assertTrue(examined.contains(600), "every epoch of the first hundred");
        assertTrue(examined.size() < 1_000, examined.size() + " examinations");
        int last = examined.get(examined.size() - 1);
        assertTrue(last > 980_000, "and still at " + last);
    }

    private static List<Integer> examined(int iterations, int perEpoch, int batchSize, int digits) {
        ReportSchedule schedule = new ReportSchedule();
        List<Integer> examined = new ArrayList<>();
        for (int i = 1; i <= iterations; i++) {
            Progress progress = new Progress(i, iterations, perEpoch, 1);
            if (!schedule.isForExamining(progress, batchSize, digits)) continue;
            schedule.examined(progress);
            examined.add(i);
        }
        return examined;
    }
}
