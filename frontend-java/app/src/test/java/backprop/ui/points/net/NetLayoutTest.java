package backprop.ui.points.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NetLayoutTest {
    @Test
    void belowEachUnitThereIsRoomForItsName() {
        for (double name : new double[] {0.95, 1.25}) {
            NetLayout layout = new NetLayout(new int[] {2, 8, 2}, 900, 700, 16, name);
            for (int unit = 0; unit < 7; unit++) {
                double room = layout.top(1, unit + 1) - layout.top(1, unit) - layout.tile;
                assertTrue(room >= name * 16 - 1e-9, room + " pixels");
            }
        }
    }

    @Test
    void aFewUnitsDoNotGrowBeyondTheirMeasure() {
        assertEquals(4.75 * 16, new NetLayout(new int[] {2, 1, 2}, 900, 700, 16, 0.95).tile);
    }
}
