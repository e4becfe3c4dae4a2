package backprop.points;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.points.ViewSettings.PlaneKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ViewSettingsTest {
    private static final PointSettings SETTINGS = PointLink.read(Map.of("data", "xor", "net", "2-3-4-2"));
    private static final int POINTS = 40;

    private static ViewSettings read(Map<String, String> given) {
        return ViewSettings.read(given, SETTINGS, POINTS);
    }

    @Property(tries = 300)
    void whatIsWrittenIsRead(
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @IntRange(max = 39) int point,
            @ForAll @IntRange(max = 1) int unit,
            @ForAll boolean hard,
            @ForAll boolean test,
            @ForAll boolean space,
            @ForAll @IntRange(min = -900, max = 900) int azimuth,
            @ForAll PlaneKind plane,
            @ForAll @IntRange(max = 34) int weight,
            @ForAll @DoubleRange(min = -10, max = 10) double value) {
        Connection place = new Connection(1 + unit, unit, weight % 2 == 0 ? Connection.BIAS : unit);
        Selection touched =
                switch (kind) {
                    case 0 -> new Selection.None();
                    case 1 -> new Selection.Point(point);
                    case 2 -> new Selection.Unit(3 * unit, unit);
                    default -> new Selection.Weight(place);
                };
        boolean isOfWeights = plane == PlaneKind.WEIGHTS;
        ViewSettings view = new ViewSettings(
                touched,
                hard,
                test,
                space ? Optional.of(new ViewSettings.Rotation(azimuth / 100.0, 0.6)) : Optional.empty(),
                plane,
                isOfWeights ? weight : 0,
                isOfWeights ? 2 : 1,
                kind == 0 ? Map.of() : Map.of(place, value, new Connection(3, 1, 2), -value));
        assertEquals(view, read(view.write()));
    }

    @Property(tries = 500)
    void anyWordsMakeAView(@ForAll String word, @ForAll double number, @ForAll int whole) {
        for (String name : new String[] {"touch", "show", "turn", "axes", "set"}) {
            read(Map.of(name, word));
            read(Map.of(name, "weight." + whole + "." + number + ".b"));
            read(Map.of(name, "weights," + whole + "," + number));
            read(Map.of(name, "unit." + whole + "." + whole + ":" + number));
        }
    }

    @Test
    void whatTheNetDoesNotHaveIsNotTouched() {
        Map<String, String> given = new HashMap<>(Map.of("touch", "point.40", "set", "1.3.0:1,1.0.0:2000,1.0.2:1"));
        assertEquals(ViewSettings.USUAL, read(given));
        given.put("touch", "unit.2.4");
        assertEquals(ViewSettings.USUAL, read(given));
        given.put("touch", "weight.3.0.4");
        given.put("axes", "sideways,1,2");
        given.put("turn", "1,9");
        assertEquals(PlaneKind.WAY, read(given).plane());
        assertEquals(new Selection.None(), read(given).touched());
        assertEquals(Map.of(), ViewSettings.USUAL.write());
    }
}
