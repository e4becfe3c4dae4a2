package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepStateTest {
    private final Graph graph = Preset.APPLES.graph();
    private final Propagation propagation = graph.propagate();

    @Test
    void atTheStartOnlyTheLeavesAreKnown() {
        StepState start = propagation.after(0);
        assertTrue(start.step().isEmpty());
        assertEquals(Optional.of(100.0), start.value(node("apple")));
        assertEquals(Optional.empty(), start.value(node("apple_price")));
        for (Node node : graph.nodes()) assertEquals(Optional.empty(), start.gradient(node));
    }

    @Test
    void aValueAppearsWithItsStepAndAGradientWithTheStepOfTheNodeThatSendsIt() {
        assertEquals(Optional.of(200.0), propagation.after(1).value(node("apple_price")));
        assertEquals(Optional.empty(), propagation.after(1).value(node("price")));
        assertEquals(Optional.empty(), propagation.after(2).gradient(node("price")));
        assertEquals(Optional.of(1.0), propagation.after(3).gradient(node("price")));
        assertEquals(Optional.empty(), propagation.after(3).gradient(node("tax")));
        assertEquals(Optional.of(200.0), propagation.after(4).gradient(node("tax")));
        assertEquals(Optional.empty(), propagation.after(4).gradient(node("apple")));
        assertEquals(Optional.of(2.2), propagation.after(5).gradient(node("apple")));
    }

    @Test
    void pressingPastEitherEndIsHarmless() {
        assertEquals(0, propagation.after(-3).count());
        assertEquals(5, propagation.after(12).count());
        assertEquals(
                propagation.after(5).step(),
                propagation.after(Integer.MAX_VALUE).step());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void atTheEndEveryVariableHasItsWholeGradient(Preset preset) {
        Propagation all = preset.graph().propagate();
        StepState end = all.after(Integer.MAX_VALUE);
        for (Node node : all.graph().nodes()) {
            assertEquals(Optional.of(all.value(node)), end.value(node));
            assertEquals(node.isVariable(), end.isComplete(node), node.name());
            if (node.isVariable()) assertEquals(Optional.of(all.gradient(node)), end.gradient(node));
            else assertTrue(end.gradient(node).isEmpty());
        }
    }

    @Test
    void aValueUsedTwiceGathersItsGradientInTwoSteps() {
        Graph twice = read("u = x * 3; v = x * 5; u + v");
        Propagation all = twice.propagate();
        Node x = twice.find("x").orElseThrow();
        StepState half = all.after(6);
        assertEquals(Optional.of(5.0), half.gradient(x));
        assertFalse(half.isComplete(x));
        StepState whole = all.after(7);
        assertEquals(Optional.of(8.0), whole.gradient(x));
        assertTrue(whole.isComplete(x));
        EdgeGradient second =
                ((Step.Backward) whole.step().orElseThrow()).flows().get(0);
        assertEquals(3, second.downstream());
        assertEquals(5, second.before());
        assertFalse(second.first());
        assertTrue(second.complete());
    }

    @Test
    void aNodeThatUsesAValueTwiceSendsBackTwoFlows() {
        Propagation square = read("x * x").with("x", 7).propagate();
        Step.Backward step = (Step.Backward) square.after(3).step().orElseThrow();
        assertEquals(2, step.flows().size());
        assertEquals(14, step.flows().get(1).after());
        assertFalse(step.flows().get(0).complete());
        assertTrue(step.flows().get(1).complete());
    }

    @Test
    void nothingFlowsToTypedNumbers() {
        Propagation all = read("2 * x + 3 * 4").propagate();
        Node constants = all.graph().find("mul2").orElseThrow();
        assertFalse(constants.isVariable());
        assertEquals(3 + 1 + 2, all.steps().size());
        assertTrue(all.after(99).gradient(constants).isEmpty());
    }

    @Test
    void aGraphOfOneInputHasOneStep() {
        Propagation one = read("x").propagate();
        assertEquals(1, one.steps().size());
        assertEquals(Optional.of(1.0), one.after(1).gradient(one.graph().output()));
    }

    private Node node(String name) {
        return graph.find(name).orElseThrow();
    }

    private static Graph read(String source) {
        return ((Expression.Success) Expression.read(source)).graph();
    }
}
