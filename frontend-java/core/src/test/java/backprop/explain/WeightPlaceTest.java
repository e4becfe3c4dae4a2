package backprop.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.nn.architecture.Architecture;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightPlaceTest {
    private final Architecture net = Architecture.parse("28x28-conv8@5-relu-pool2-conv16@3-relu-pool2-10");

    @Test
    void aFiltersWeightIsFoundByFilterChannelRowAndColumn() {
        assertEquals(List.of(7, 0, 4, 3), WeightPlace.of(net, "W1", 7, 4 * 5 + 3));
        assertEquals(List.of(3, 6, 1, 2), WeightPlace.of(net, "W2", 3, 6 * 9 + 1 * 3 + 2));
    }

    @Test
    void aWeightBehindMapsIsFoundByMapRowColumnAndUnit() {
        assertEquals(List.of(2, 3, 1, 9), WeightPlace.of(net, "W3", 2 * 25 + 3 * 5 + 1, 9));
    }

    @Test
    void otherWeightsAndBiasesAreFoundByTheirOwnPlaces() {
        assertEquals(List.of(783, 49), WeightPlace.of(Architecture.parse("784-50-10"), "W1", 783, 49));
        assertEquals(List.of(15), WeightPlace.of(net, "b2", 0, 15));
        assertThrows(IllegalArgumentException.class, () -> WeightPlace.of(net, "W4", 0, 0));
    }
}
