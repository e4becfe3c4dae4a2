package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.graph.expression.Preset;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    /** The notebook's orange: it costs more, and one more of it makes as much as before. */
    @Test
    void theGradientOfAnOrangeStaysWhileItsPriceMoves() {
        Graph graph = Preset.APPLES_AND_ORANGES.graph();
        Difference dearer =
                new Difference(graph.propagate(), graph.with("orange", 160).propagate());
        assertEquals(List.of("apple", "apple_num", "orange"), kept(dearer, Difference::hasSameGradient));
        assertEquals(List.of("apple", "apple_num", "orange_num", "tax"), kept(dearer, Difference::hasSameValue));
    }

    @Test
    void roundingIsNoChangeAndNoNumberIsLikeNoNumber() {
        Graph graph = Preset.SIGMOID.graph();
        Difference there =
                new Difference(graph.propagate(), graph.with("x", 1.5 + 1e-15).propagate());
        assertEquals(List.of("x"), kept(there, Difference::hasSameGradient));
        Graph lost = root();
        Difference still = new Difference(lost.propagate(), lost.with("x", -2).propagate());
        assertEquals(List.of("x"), kept(still, Difference::hasSameGradient));
    }

    private static List<String> kept(Difference difference, BiPredicate<Difference, Node> same) {
        return difference.before().graph().inputs().stream()
                .filter(input -> same.test(difference, input))
                .map(Node::name)
                .toList();
    }

    private static Graph root() {
        GraphBuilder builder = new GraphBuilder();
        return builder.build(builder.node(Operation.SQRT, builder.input("x", -1)));
    }
}
