package backprop.points;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabStateTest {
    private static final LabState STATE = new LabState(
            PointLink.read(Map.of()),
            new DataSettings.Parts(
                    new PointSet(new double[] {0, 2}, new double[] {0, 0}, new int[] {0, 1}, 2),
                    new PointSet(new double[] {1, -3}, new double[] {0, 0}, new int[] {1, 0}, 2)),
            Optional.empty(),
            new Selection.None(),
            Optional.empty());

    @Test
    void theNearestPointIsOfEitherSort() {
        assertEquals(0, STATE.nearest(0.4, 0, 1));
        assertEquals(2, STATE.nearest(0.6, 0, 1));
        assertEquals(1, STATE.nearest(2.5, 0, 1));
        assertEquals(3, STATE.nearest(-2.5, 0.5, 1));
        assertEquals(-1, STATE.nearest(-1.5, 0, 1));
    }
}
