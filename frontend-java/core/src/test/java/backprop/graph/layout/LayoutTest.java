package backprop.graph.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.RandomGraphs;
import backprop.graph.Source;
import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import backprop.math.Rng;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    @ParameterizedTest
    @EnumSource(Preset.class)
    void nothingOverlapsInAPreset(Preset preset) {
        assertClean(preset.graph());
    }

    @Property(tries = 500, seed = "6")
    void nothingOverlapsInRandomGraphsOfUpTo60Nodes(@ForAll int seed) {
        Rng rng = new Rng(seed);
        assertClean(RandomGraphs.of(rng, 2 + rng.below(59)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "5",
                "x * x",
                "-x",
                "x + 2",
                "2 * 3",
                "max(x, x) * x",
                "(apple*2 + orange*3) * tax",
                "t = x + y; u = t * t; v = exp(t); w = u * v; w + x * t",
                "exp(-(x - m)^2 / (2 * s^2)) / (s * sqrt(2 * 3.14159))",
                "苹果的价格是多少呢 * 1234567.25",
                "sin(sin(sin(sin(sin(sin(sin(sin(sin(sin(sin(sin(sin(x * y))))))))))))) * y",
                "a*x + b*y + a*y + b*x + a*b + x*y",
            })
    void nothingOverlapsIn(String source) {
        assertClean(read(source));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyNodeAndEdgeHasItsPlace(Preset preset) {
        Graph graph = preset.graph();
        Layout layout = layout(graph);
        assertEquals(Set.copyOf(graph.nodes()), layout.places().keySet());
        assertEquals(Set.copyOf(graph.edges()), layout.routes().keySet());
        for (Node node : graph.nodes())
            assertEquals(!node.isConstant(), layout.labels().containsKey(node));
    }

    @Test
    void theSupermarketIsDrawnAsInABook() {
        Graph graph = Preset.APPLES_AND_ORANGES.graph();
        Layout layout = layout(graph);
        double previous = 0;
        for (Node input : graph.inputs()) {
            assertEquals(
                    layout.places().get(graph.inputs().get(0)).x(),
                    place(layout, graph, input.name()).x());
            assertTrue(place(layout, graph, input.name()).y() > previous);
            previous = place(layout, graph, input.name()).y();
        }
        assertMiddle(layout, graph, "apple_price", "apple", "apple_num");
        assertMiddle(layout, graph, "all_price", "apple_price", "orange_price");
        assertEquals(
                place(layout, graph, "all_price").y(),
                place(layout, graph, "price").y());
        assertEquals(layout.result().y(), place(layout, graph, "price").y());
        for (Route route : layout.routes().values()) assertTrue(route.points().size() <= 3, "at most one corner");
    }

    /** As high as the distances allow, the two sums would stand beside their upper operands. */
    @Test
    void whatStandsLooseMovesToWhereItsLinesAreShortest() {
        Graph graph = read("a*b + c*d + f*g");
        Layout layout = layout(graph);
        assertMiddle(layout, graph, "add1", "mul1", "mul2");
        assertMiddle(layout, graph, "out", "add1", "mul3");
    }

    @Test
    void aValueUsedTwiceShowsWhatFlowsBackAlongEachEdge() {
        Graph graph = read("u = x * 3; v = x * 5; u + v");
        Layout layout = layout(graph);
        Node x = graph.find("x").orElseThrow();
        List<Edge> edges =
                graph.edges().stream().filter(edge -> edge.from() == x).toList();
        assertEquals(Set.copyOf(edges), layout.flows().keySet());
    }

    @Test
    void theSameGraphIsAlwaysDrawnTheSame() {
        Graph graph = RandomGraphs.of(new Rng(3), 60);
        assertEquals(layout(graph), layout(graph));
    }

    @Test
    void fiveHundredNodesAreLaidOutSoon() {
        for (Graph graph : List.of(
                RandomGraphs.of(new Rng(8), 500),
                read("x" + "+x".repeat(499)),
                read(sum(249)),
                read("t0 = x * y\n" + chain(240)))) {
            layout(graph);
            assertTimeout(Duration.ofSeconds(3), () -> layout(graph));
        }
    }

    private static String sum(int count) {
        StringBuilder sum = new StringBuilder("x0");
        for (int i = 1; i <= count; i++) sum.append(" + x").append(i);
        return sum.toString();
    }

    /** Every node of a long chain is used again at the end. */
    private static String chain(int length) {
        StringBuilder lines = new StringBuilder();
        StringBuilder sum = new StringBuilder("t0");
        for (int i = 1; i <= length; i++) {
            lines.append("t").append(i).append(" = sin(t").append(i - 1).append(")\n");
            sum.append(" + t").append(i);
        }
        return lines.append(sum).toString();
    }

    private static void assertMiddle(Layout layout, Graph graph, String node, String above, String below) {
        double middle =
                (place(layout, graph, above).y() + place(layout, graph, below).y()) / 2;
        assertEquals(middle, place(layout, graph, node).y(), 1);
    }

    private static NodeBox place(Layout layout, Graph graph, String name) {
        return layout.places().get(graph.find(name).orElseThrow());
    }

    private static void assertClean(Graph graph) {
        assertEquals(List.of(), Overlaps.of(graph, layout(graph)), () -> Source.of(graph));
    }

    private static Layout layout(Graph graph) {
        Propagation propagation = graph.propagate();
        return Layout.of(graph, new StandardMetrics(propagation, Density.ROOMY));
    }

    private static Graph read(String source) {
        return ((Expression.Success) Expression.read(source)).graph();
    }
}
