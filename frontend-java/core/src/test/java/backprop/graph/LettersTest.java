package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {
    private static Letters letters(Graph graph, String node) {
        return Letters.of(graph, graph.find(node).orElseThrow(), Node::name);
    }

    private static Graph graph(String source) {
        return assertInstanceOf(Expression.Success.class, Expression.read(source))
                .graph();
    }

    /** x, y and z stood for t, for the exponent and for z where the graph had an x, a y and a z of its own. */
    @Test
    void inTheGraphOfTheChainRuleEachLetterIsTheNodeThatBearsIt() {
        Letters square = letters(Preset.CHAIN_RULE.graph(), "z");
        assertEquals(List.of("t"), square.operands());
        assertEquals("z", square.result());
        Letters sum = letters(Preset.CHAIN_RULE.graph(), "t");
        assertEquals(List.of("x", "y"), sum.operands());
        assertEquals("t", sum.result());
        assertEquals("z", sum.output());
        assertTrue(sum.areNames());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void noLetterNamesAnotherNodeOfThePreset(Preset preset) {
        Graph graph = preset.graph();
        for (Node node : graph.nodes()) {
            if (node.isLeaf()) continue;
            Letters letters = Letters.of(graph, node, Node::name);
            if (letters.areNames()) assertEquals(node.name(), letters.result());
            else
                for (String letter : letters.operands())
                    assertTrue(graph.find(letter).isEmpty(), letter);
        }
    }

    @Test
    void amongLongNamesTheLettersAreSuchAsNoNodeHas() {
        Letters supermarket = letters(Preset.APPLES.graph(), "apple_price");
        assertEquals(List.of("x", "y"), supermarket.operands());
        assertEquals("L", supermarket.output());
        assertFalse(supermarket.areNames());
        Letters own = letters(graph("x = 1; height = 2\nheight * x"), "out");
        assertEquals(List.of("u", "v"), own.operands());
        assertEquals("w", own.result());
    }

    @Test
    void aChineseNameIsTwiceAsWide() {
        Graph graph = Preset.CHAIN_RULE.graph();
        assertTrue(Letters.of(graph, graph.output(), node -> "苹果").areNames());
        assertFalse(Letters.of(graph, graph.output(), node -> "苹果价").areNames());
    }
}
