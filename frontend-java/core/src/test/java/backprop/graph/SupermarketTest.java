package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Notebook, section 4.3: two apples, three oranges, tax. How a graph is made and read. */
class SupermarketTest {
    private final GraphBuilder builder = new GraphBuilder();
    private final Node apple = builder.input("apple", 100);
    private final Node appleNum = builder.input("apple_num", 2);
    private final Node orange = builder.input("orange", 150);
    private final Node orangeNum = builder.input("orange_num", 3);
    private final Node tax = builder.input("tax", 1.1);

    private final Node applePrice = builder.node("apple_price", Operation.MULTIPLY, apple, appleNum);
    private final Node orangePrice = builder.node("orange_price", Operation.MULTIPLY, orange, orangeNum);
    private final Node allPrice = builder.node("all_price", Operation.ADD, applePrice, orangePrice);
    private final Node price = builder.node("price", Operation.MULTIPLY, allPrice, tax);

    private final Graph graph = builder.build(price);
    private final Propagation propagation = graph.propagate();

    @Test
    void valuesFlowForward() {
        assertEquals(200, propagation.value(applePrice));
        assertEquals(450, propagation.value(orangePrice));
        assertEquals(650, propagation.value(allPrice));
        assertEquals(715.0000000000001, propagation.value(price));
    }

    /** A chapter shows it so, before it has told of the way back. */
    @Test
    void forwardAloneEndsAtTheOutput() {
        Propagation forward = propagation.forwardOnly();
        assertEquals(4, forward.steps().size());
        assertEquals(715.0000000000001, forward.value(price));
        assertEquals(0, forward.gradient(apple));
        Graph dearer = graph.with("apple", 101);
        assertEquals(4, forward.through(dearer).steps().size());
        assertEquals(9, propagation.through(dearer).steps().size());
    }

    @Test
    void gradientsFlowBack() {
        assertEquals(1, propagation.gradient(price));
        assertEquals(1.1, propagation.gradient(allPrice));
        assertEquals(650, propagation.gradient(tax));
        assertEquals(1.1, propagation.gradient(applePrice));
        assertEquals(2.2, propagation.gradient(apple));
        assertEquals(110.00000000000001, propagation.gradient(appleNum));
        assertEquals(3.3000000000000003, propagation.gradient(orange));
        assertEquals(165, propagation.gradient(orangeNum));
    }

    @Test
    void fourStepsForwardAndFiveBack() {
        List<Step> steps = propagation.steps();
        assertEquals(9, steps.size());
        assertEquals(
                List.of(applePrice, orangePrice, allPrice, price, price, price, allPrice, orangePrice, applePrice),
                steps.stream().map(Step::node).toList());
        assertEquals(
                4, steps.stream().filter(step -> step.phase() == Phase.FORWARD).count());
    }

    @Test
    void aForwardStepTellsItsOperands() {
        Step.Forward step = (Step.Forward) propagation.steps().get(2);
        assertEquals(List.of(200.0, 450.0), step.operands());
        assertEquals(650, step.value());
    }

    @Test
    void theWayBackBeginsWith1() {
        Step.Seed seed = (Step.Seed) propagation.steps().get(4);
        assertEquals(price, seed.node());
        assertEquals(1, seed.gradient());
    }

    @Test
    void aBackwardStepTellsUpstreamTimesLocalIsDownstream() {
        Step.Backward step = (Step.Backward) propagation.steps().get(7);
        assertEquals(orangePrice, step.node());
        assertEquals(1.1, step.upstream());
        EdgeGradient toOrange = step.flows().get(0);
        assertEquals(new Edge(orange, orangePrice, 0), toOrange.edge());
        assertEquals(3, toOrange.local());
        assertEquals(3.3000000000000003, toOrange.downstream());
        assertEquals(3.3000000000000003, toOrange.after());
    }

    @Test
    void anApplesPriceRaisedBy1RaisesTheTotalBy2_2() {
        Nudge nudge = Nudge.of(graph, "apple", 1);
        assertEquals(715.0000000000001, nudge.before());
        assertEquals(2.2, nudge.predicted());
        assertEquals(2.2, nudge.change(), 1e-12);
    }

    @Test
    void anotherPriceLeavesTheFirstGraphAlone() {
        Graph dearer = graph.with("apple", 200);
        assertEquals(935, dearer.propagate().value(price), 1e-12);
        assertEquals(100, graph.valueOf(apple));
    }
}
