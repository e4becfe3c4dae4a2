package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphBuilderTest {
    private final GraphBuilder builder = new GraphBuilder();
    private final Node x = builder.input("x", 1);

    @Test
    void nodesWithoutANameAreCalledAfterTheirOperation() {
        builder.reserve(Set.of("mul2"));
        assertEquals("mul1", builder.node(Operation.MULTIPLY, x, x).name());
        assertEquals("mul3", builder.node(Operation.MULTIPLY, x, x).name());
        assertEquals("mul2", builder.node("mul2", Operation.MULTIPLY, x, x).name());
        assertEquals("c1", builder.constant(5).name());
    }

    @Test
    void twoNodesOfOneNameAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> builder.input("x", 2));
    }

    @Test
    void aMissingOperandIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> builder.node(Operation.ADD, x));
    }

    @Test
    void aNodeOfAnotherGraphIsRefused() {
        Node other = new GraphBuilder().input("x", 1);
        assertThrows(IllegalArgumentException.class, () -> builder.node(Operation.NEGATE, other));
    }

    @Test
    void whatLeadsNowhereIsRefused() {
        builder.input("y", 1);
        assertThrows(IllegalArgumentException.class, () -> builder.build(x));
    }

    @Test
    void anOutputThatIsUsedAgainIsRefused() {
        Node y = builder.node(Operation.NEGATE, x);
        builder.node(Operation.NEGATE, y);
        assertThrows(IllegalArgumentException.class, () -> builder.build(y));
    }

    @Test
    void leavesHoldFiniteNumbers() {
        assertThrows(IllegalArgumentException.class, () -> builder.input("z", Double.NaN));
        Graph graph = builder.build(x);
        assertThrows(IllegalArgumentException.class, () -> graph.with("x", Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> graph.with("y", 1));
    }
}
