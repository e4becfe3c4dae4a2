package backprop.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetSettingsTest {
    private static NetSettings net(String sizes) {
        return PointLink.read(Map.of("net", sizes)).net();
    }

    private static String text(NetSettings net) {
        return net.architecture(2).text();
    }

    @ParameterizedTest
    @CsvSource({
        "2-8-4-2, 0, 2-8-8-4-2",
        "2-8-4-2, 1, 2-8-4-4-2",
        "2-8-4-2, 2, 2-8-4-4-2",
        "2-2, 0, 2-4-2",
        "2-1-2-3-4-5-2, 3, 2-1-2-3-4-4-5-2"
    })
    void aLayerIsInsertedWithTheUnitsOfTheOneThatItStandsBefore(String before, int at, String after) {
        assertEquals(after, text(net(before).withLayer(at)));
    }

    @ParameterizedTest
    @CsvSource({"2-8-4-3-2, 0, 2-4-3-2", "2-8-4-3-2, 1, 2-8-3-2", "2-8-4-3-2, 2, 2-8-4-2", "2-8-2, 0, 2-2"})
    void anyLayerIsRemoved(String before, int at, String after) {
        assertEquals(after, text(net(before).withoutLayer(at)));
    }

    @Test
    void aLayerHasOneToEightUnits() {
        NetSettings net = net("2-8-1-2");
        assertEquals(List.of(7, 1), net.withUnits(0, -1).hidden());
        assertEquals(List.of(8, 2), net.withUnits(1, 1).hidden());
        assertSame(net, net.withUnits(0, 1));
        assertSame(net, net.withUnits(1, -1));
    }

    @Test
    void whereNothingIsLeftToDoTheNetIsTheSame() {
        NetSettings full = net("2-1-2-3-4-5-6-2");
        for (int at = 0; at <= NetSettings.MOST_LAYERS; at++) assertSame(full, full.withLayer(at));
        NetSettings none = net("2-2");
        assertSame(none, none.withoutLayer(-1));
        assertSame(none, none.withoutLayer(0));
    }
}
