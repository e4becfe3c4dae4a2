package backprop.graph.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import backprop.graph.layout.Arrangement;
import backprop.graph.layout.Density;
import backprop.graph.layout.Layout;
import backprop.graph.layout.Room;
import backprop.graph.layout.StandardMetrics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorksheetTest {
    @ParameterizedTest
    @EnumSource(Preset.class)
    void givesEveryValueAndNoGradient(Preset preset) {
        Propagation propagation = preset.graph().propagate();
        Worksheet worksheet = of(propagation);
        for (Node node : propagation.graph().nodes()) {
            assertTrue(worksheet.given().value(node).isPresent());
            assertTrue(worksheet.given().gradient(node).isEmpty());
        }
        propagation
                .graph()
                .edges()
                .forEach(edge -> assertTrue(worksheet.given().flow(edge).isEmpty()));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void asksForEachGradientAtItsOwnPlace(Preset preset) {
        Propagation propagation = preset.graph().propagate();
        Worksheet worksheet = of(propagation);
        Map<Object, List<Worksheet.Blank>> bySlot =
                worksheet.blanks().stream().collect(Collectors.groupingBy(Worksheet.Blank::slot));
        assertEquals(worksheet.blanks().size(), bySlot.size(), "two blanks in one place");
        Layout layout = Layout.of(propagation.graph(), new StandardMetrics(propagation, Density.ROOMY));
        for (Node node : propagation.graph().nodes()) {
            if (!node.isVariable()) continue;
            List<Worksheet.Blank> here = bySlot.get(layout.labels().get(node));
            assertEquals(propagation.gradient(node), here.get(0).solution());
        }
    }

    /** Predict asks for the products of both ways: then the values are not given on paper, either. */
    @ParameterizedTest
    @EnumSource(Preset.class)
    void asksForTheValuesOfOperationsWhereTheyAreAskedFor(Preset preset) {
        Propagation propagation = preset.graph().propagate();
        Worksheet worksheet = of(propagation, true);
        List<Double> asked = worksheet.blanks().stream()
                .filter(Worksheet.Blank::isAbove)
                .map(Worksheet.Blank::solution)
                .toList();
        List<Double> results = propagation.graph().nodes().stream()
                .filter(node -> node.operation().isPresent())
                .map(propagation::value)
                .toList();
        assertFalse(asked.isEmpty());
        assertEquals(results, asked);
        assertEquals(
                of(propagation).blanks(),
                worksheet.blanks().stream().filter(blank -> !blank.isAbove()).toList());
    }

    @Test
    void whatIsUsedTwiceHasABlankAtEachUseAndOneForTheSum() {
        List<Double> solutions = of(Preset.REUSE.graph().propagate()).blanks().stream()
                .map(Worksheet.Blank::solution)
                .sorted()
                .toList();
        // e 1; c, d, a; b is 2 + 3 = 5.
        assertEquals(List.of(1.0, 2.0, 2.0, 2.0, 3.0, 3.0, 5.0), solutions);
    }

    @Test
    void aTypedNumberHasNoGradientAndWhatFollowsFromNumbersAloneNeither() {
        assertEquals(2, of("y = x + 2 * 3").size());
    }

    @Test
    void nothingIsAskedWhereThereIsNoGradient() {
        assertTrue(of("y = log(x - x)").stream().allMatch(blank -> Double.isFinite(blank.solution())));
    }

    @ParameterizedTest
    @CsvSource({
        "640, 300, false",
        "1100, 300, true",
        "866, 500, false",
        "2400, 900, true",
        "500, 1200, false",
        "900, 900, false"
    })
    void aWideGraphLiesOnItsSide(double width, double height, boolean across) {
        assertEquals(across, Worksheet.isAcross(width, height));
    }

    /** Softmax with loss had letters of 6 points: it lay in one line. */
    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetIsReadOnPaperAndWrittenOn(Preset preset) {
        Propagation propagation = preset.graph().propagate();
        Arrangement best = Worksheet.arrangement(preset.graph(), density -> new StandardMetrics(propagation, density));
        Layout layout = Layout.of(preset.graph(), new StandardMetrics(propagation, best.density()), best.cuts());
        boolean across = Worksheet.isAcross(layout.width(), layout.height());
        Room sheet = across ? new Room(930, 360) : new Room(660, 570);
        double points = sheet.scale(layout.width(), layout.height()) * Density.LEAST_LETTER * 3 / 4;
        assertTrue(points >= 8, points + " points");
    }

    private static List<Worksheet.Blank> of(String text) {
        return of(graph(text).propagate()).blanks();
    }

    private static Worksheet of(Propagation propagation) {
        return of(propagation, false);
    }

    private static Worksheet of(Propagation propagation, boolean asksValues) {
        Layout layout = Layout.of(propagation.graph(), new StandardMetrics(propagation, Density.ROOMY));
        return Worksheet.of(propagation, layout, asksValues);
    }

    private static Graph graph(String text) {
        return ((Expression.Success) Expression.read(text, name -> 2)).graph();
    }
}
