package backprop.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.lesson.RunStanding;
import backprop.lesson.StudentMessage.RunReported;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageThinnerTest {
    /** Each point's loss is the place where it lies on the curve: of an odd number every other one lay somewhere else. */
    @ParameterizedTest
    @ValueSource(ints = {61, 62, 63, 64})
    void theCurveOfAThinnedRunLiesWhereItLay(int count) {
        List<Double> losses = new ArrayList<>();
        for (int i = 1; i <= count; i++) losses.add((double) i / count + 1.23456789e-10);
        RunReported run = new RunReported(
                "net=784" + "-10".repeat(320),
                1_000,
                losses,
                OptionalDouble.empty(),
                List.of(),
                RunStanding.RUNNING,
                0);
        List<Double> thinned = ((RunReported) MessageThinner.fit(run)).loss();
        assertTrue(thinned.size() < count, "it did not fit");
        for (int i = 0; i < thinned.size(); i++)
            assertEquals((i + 1.0) / thinned.size(), thinned.get(i), 0.51 / count, "point " + i);
        assertEquals(1, thinned.get(thinned.size() - 1), 1e-9);
    }
}
