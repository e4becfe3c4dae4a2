package backprop.points;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.optim.OptimizerKind;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PointLinkTest {
    private static final PointSet NONE = new PointSet(new double[0], new double[0], new int[0], 2);

    @Property(tries = 300)
    void whatIsWrittenIsRead(
            @ForAll DataKind kind,
            @ForAll @IntRange(min = 2, max = 5) int classes,
            @ForAll @IntRange(min = 4, max = 2000) int count,
            @ForAll @DoubleRange(min = 0, max = 0.5) double noise,
            @ForAll int seed,
            @ForAll @Size(min = 1, max = 7) List<Feature> features,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 8) Integer> hidden,
            @ForAll Activation activation,
            @ForAll OptimizerKind optimizer,
            @ForAll boolean single) {
        boolean own = kind == DataKind.OWN;
        PointSettings usual = Preset.of(kind).settings();
        DataSettings data = new DataSettings(
                kind,
                kind.mostClasses() == 2 || own ? 2 : classes,
                own ? usual.data().count() : count,
                own ? 0 : noise,
                0.25,
                seed,
                kind == DataKind.FUNCTION ? "x^2 - 1" : "2*sin(x)",
                NONE);
        NetSettings net = new NetSettings(features, hidden, activation, Initialization.HE, single);
        PointSettings settings =
                new PointSettings(data, net, new LearningSettings(optimizer, 0.003, 17, 0.001, 0.0001, ~seed));
        Map<String, String> link = PointLink.write(settings);
        assertEquals(link, PointLink.write(PointLink.read(link)));
        assertEquals(net, PointLink.read(link).net());
        assertEquals(settings.learning(), PointLink.read(link).learning());
    }

    @Property(tries = 500)
    void anyWordsMakeSettings(@ForAll String word, @ForAll double number) {
        String[] names = {"data", "classes", "points", "noise", "test", "dataseed", "f", "own", "inputs", "net", "lr"};
        for (String name : names) {
            PointLink.read(Map.of(name, word, "batch", "" + number, "l1", "" + number));
            PointLink.read(Map.of(name, "" + number));
        }
    }

    @Test
    void pointsOfOnesOwnComeBackWhereTheyWere() {
        PointSet points = new PointSet(new double[] {-6, 0, 3.21}, new double[] {6, -1.5, 0}, new int[] {0, 4, 1}, 5);
        PointSet read = PointText.read(PointText.write(points)).orElseThrow();
        assertArrayEquals(points.x1(), read.x1(), 0.002);
        assertArrayEquals(points.x2(), read.x2(), 0.002);
        assertArrayEquals(points.labels(), read.labels());
        assertEquals(PointText.write(points), PointText.write(read));
    }

    @Test
    void aNetThatIsTooLargeIsThePresets() {
        assertEquals(
                Preset.of(DataKind.XOR).settings().net().hidden(),
                PointLink.read(Map.of("data", "xor", "net", "2-9-2")).net().hidden());
    }
}
