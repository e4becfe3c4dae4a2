package backprop.graph.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.GraphBuilder;
import backprop.graph.Node;
import backprop.graph.Operation;
import backprop.graph.Propagation;
import backprop.graph.RandomGraphs;
import backprop.graph.StepState;
import backprop.graph.expression.Preset;
import backprop.math.Rng;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GradientPathTest {
    @Property(tries = 300, seed = "1")
    void theProductsOfAllPathsAddUpToTheGradient(@ForAll int seed) {
        Rng rng = new Rng(seed);
        Graph graph = RandomGraphs.of(rng, 2 + rng.below(15));
        Propagation all = graph.propagate();
        for (Node input : graph.inputs()) {
            double sum = 0;
            double size = 0;
            for (GradientPath path : GradientPath.all(all, input)) {
                sum += path.product();
                size += Math.abs(path.product());
            }
            assertEquals(all.gradient(input), sum, 1e-13 * size);
        }
    }

    /** As section 3.3 says: d = 2 over c, c = 3 over d. */
    @Test
    void twoPathsLeadToBAndOneToA() {
        Propagation all = Preset.REUSE.graph().propagate();
        List<GradientPath> toB = GradientPath.all(all, node(all, "b"));
        assertEquals(
                List.of("c e", "d e"), toB.stream().map(GradientPathTest::words).toList());
        assertEquals(List.of(2.0, 3.0), toB.stream().map(GradientPath::product).toList());
        assertEquals(5, all.gradient(node(all, "b")));
        assertEquals(1, GradientPath.all(all, node(all, "a")).size());
        assertEquals(2, all.gradient(node(all, "a")));
    }

    @Test
    void alongOnePathItsProductIsAllThatArrives() {
        Propagation all = Preset.REUSE.graph().propagate();
        Node b = node(all, "b");
        StepState overD = GradientPath.all(all, b).get(1).state(all);
        assertEquals(3, overD.gradient(b).orElseThrow());
        assertEquals(3, overD.gradient(node(all, "d")).orElseThrow());
        assertEquals(Optional.empty(), overD.gradient(node(all, "c")));
    }

    @Test
    void besideAZeroAFactorMovesNothing() {
        Propagation all = Preset.REUSE.graph().with("b", -1).propagate();
        assertEquals(
                List.of(0.0, 1.0),
                GradientPath.all(all, node(all, "b")).stream()
                        .map(GradientPath::product)
                        .toList());
    }

    @Test
    void tenNodesThatUseTheirOperandTwiceMake1024Paths() {
        GraphBuilder builder = new GraphBuilder();
        Node input = builder.input("x", 1);
        Node last = input;
        for (int i = 0; i < 10; i++) last = builder.node(Operation.ADD, last, last);
        Propagation all = builder.build(last).propagate();
        assertEquals(1024, GradientPath.all(all, input).size());
        assertEquals(1024, all.gradient(input));
    }

    @Test
    void theOutputIsReachedByNoEdgeAtAll() {
        Propagation all = Preset.REUSE.graph().propagate();
        assertEquals(
                List.of(1.0),
                GradientPath.all(all, all.graph().output()).stream()
                        .map(GradientPath::product)
                        .toList());
    }

    private static String words(GradientPath path) {
        StringBuilder words = new StringBuilder();
        for (Edge edge : path.edges()) words.insert(0, edge.to().name() + " ");
        return words.toString().strip();
    }

    private static Node node(Propagation propagation, String name) {
        return propagation.graph().find(name).orElseThrow();
    }
}
