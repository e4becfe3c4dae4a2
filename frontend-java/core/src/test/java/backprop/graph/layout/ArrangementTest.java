package backprop.graph.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Graph;
import backprop.graph.Propagation;
import backprop.graph.RandomGraphs;
import backprop.graph.Source;
import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import backprop.math.Rng;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In rooms as the Graph lab has them in windows of 1366 × 650 and 1920 × 1080, and on a phone. */
class ArrangementTest {
    private static final Room LAPTOP = new Room(986, 446);
    private static final Room PROJECTOR = new Room(1423, 669);
    private static final Room NARROW = new Room(389, 1e5);

    @ParameterizedTest
    @EnumSource(Preset.class)
    void aPresetIsLegibleAndWhole(Preset preset) {
        assertLegible(preset.graph());
    }

    @Test
    void aGraphOf40NodesIsLegibleAndWhole() {
        Graph graph = chain();
        assertEquals(40, graph.nodes().size());
        assertLegible(graph);
    }

    private static void assertLegible(Graph graph) {
        for (Room room : List.of(LAPTOP, PROJECTOR)) {
            Layout layout = layout(graph, Arrangement.best(graph, metrics(graph), room));
            double letter = Density.LEAST_LETTER * room.scale(layout.width(), layout.height());
            assertTrue(letter >= 11, room + ": letters of " + letter);
        }
    }

    /** A neuron that is fed with what it gave, seven times. */
    private static Graph chain() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 7; i++) lines.append("s%d = relu(2 * s%d - 1)\n".formatted(i, i - 1));
        return read(lines + "-(s7 - t)^2");
    }

    @ParameterizedTest
    @EnumSource(value = Preset.class, names = "SOFTMAX_WITH_LOSS", mode = EnumSource.Mode.EXCLUDE)
    void whatFitsLooksAsItAlwaysDid(Preset preset) {
        Graph graph = preset.graph();
        assertEquals(Arrangement.FLAT, Arrangement.best(graph, metrics(graph), LAPTOP));
        assertEquals(Arrangement.FLAT, Arrangement.best(graph, metrics(graph), PROJECTOR));
    }

    @Test
    void softmaxGoesOnInASecondLine() {
        Graph graph = Preset.SOFTMAX_WITH_LOSS.graph();
        Arrangement best = Arrangement.best(graph, metrics(graph), LAPTOP);
        assertEquals(new Arrangement(Density.DENSE, List.of(7)), best);
        assertEquals(best, Arrangement.best(graph, metrics(graph), LAPTOP));
    }

    @Test
    void inANarrowRoomNothingIsFolded() {
        for (Preset preset : Preset.values()) {
            Graph graph = preset.graph();
            Arrangement best = Arrangement.best(graph, metrics(graph), NARROW);
            assertEquals(List.of(), best.cuts());
        }
    }

    @Test
    void aLineOfTextThatComesOrGoesArrangesNothingAnew() {
        assertTrue(LAPTOP.isLike(new Room(986, 410)));
        assertFalse(LAPTOP.isLike(new Room(986, 380)));
        assertFalse(LAPTOP.isLike(new Room(986, 446, 27)));
    }

    @Test
    void aClassIsShownLargerLetters() {
        Graph graph = Preset.SIGMOID.graph();
        Room hall = new Room(1900, 900, 27);
        Layout layout = layout(graph, Arrangement.best(graph, metrics(graph), hall));
        assertTrue(hall.scale(layout.width(), layout.height()) * 16 >= 27);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void nothingOverlapsHoweverAPresetIsCut(Preset preset) {
        assertClean(preset.graph());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*x + b*y + a*y + b*x + a*b + x*y",
                "t = x + y; u = t * t; v = exp(t); w = u * v; w + x * t",
                "exp(-(x - m)^2 / (2 * s^2)) / (s * sqrt(2 * 3.14159))",
                "the_first = x * 1234567.25; the_second = the_first + y; exp(the_second) * the_first",
            })
    void nothingOverlapsHoweverAnExpressionIsCut(String source) {
        assertClean(read(source));
    }

    @Property(tries = 300, seed = "19")
    void nothingOverlapsInRandomGraphsThatAreFolded(@ForAll int seed) {
        Rng rng = new Rng(seed);
        Graph graph = RandomGraphs.of(rng, 2 + rng.below(59));
        Arrangement best =
                Arrangement.best(graph, metrics(graph), new Room(700 + rng.below(1500), 300 + rng.below(900)));
        assertEquals(List.of(), Overlaps.of(graph, layout(graph, best)), () -> best + " of " + Source.of(graph));
    }

    @Test
    void aLargeGraphIsArrangedSoon() {
        Graph graph = RandomGraphs.of(new Rng(8), 100);
        assertTimeout(Duration.ofSeconds(3), () -> Arrangement.best(graph, metrics(graph), LAPTOP));
    }

    @Test
    void aRoomWithoutExtentIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Room(0, 400));
    }

    private static void assertClean(Graph graph) {
        int columns = new GraphDrawing(graph, metrics(graph).apply(Density.DENSE), List.of()).columnWidths().length;
        for (Density density : Density.values()) {
            for (int first = 2; first < columns - 1; first++) {
                assertClean(graph, new Arrangement(density, List.of(first)));
                for (int second = first + 1; second < columns - 1; second++)
                    assertClean(graph, new Arrangement(density, List.of(first, second)));
            }
        }
    }

    private static void assertClean(Graph graph, Arrangement arrangement) {
        assertEquals(
                List.of(),
                Overlaps.of(graph, layout(graph, arrangement)),
                () -> arrangement + " of " + Source.of(graph));
    }

    private static Layout layout(Graph graph, Arrangement arrangement) {
        return Layout.of(graph, metrics(graph).apply(arrangement.density()), arrangement.cuts());
    }

    private static Function<Density, Metrics> metrics(Graph graph) {
        Propagation propagation = graph.propagate();
        return density -> new StandardMetrics(propagation, density);
    }

    private static Graph read(String source) {
        return ((Expression.Success) Expression.read(source)).graph();
    }
}
