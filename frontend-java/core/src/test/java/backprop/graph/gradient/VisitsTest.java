package backprop.graph.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.RandomGraphs;
import backprop.math.Rng;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VisitsTest {
    /** Rounding is measured by the terms of the sum, one for each path. */
    @Property(tries = 500, seed = "1")
    void everyTopologicalOrderGivesTheGradientsAndSoDoesForwardMode(@ForAll int seed) {
        Rng rng = new Rng(seed);
        Propagation all = RandomGraphs.of(rng, 2 + rng.below(15)).propagate();
        Visits visits = new Visits(all, Gathering.ADD);
        while (!visits.isDone()) {
            List<Node> ready = visits.left().stream()
                    .filter(node -> visits.awaited(node).isEmpty())
                    .toList();
            visits.visit(ready.get(rng.below(ready.size())));
        }
        assertTrue(visits.tooEarly().isEmpty());
        for (Node input : all.graph().inputs()) {
            double terms = 0;
            for (GradientPath path : GradientPath.all(all, input)) terms += Math.abs(path.product());
            double forward = new ForwardMode(all, input).derivative(all.graph().output());
            assertEquals(all.gradient(input), visits.gradient(input), 1e-13 * terms, input::name);
            assertEquals(all.gradient(input), forward, 1e-13 * terms, input::name);
        }
    }

    /** z uses t and u, and u uses t: who goes level by level meets t before u. */
    @Test
    void whoVisitsTBeforeUHandsOnFourOfSeven() {
        Walk early = new Walk(OrderExample.LEVELS, Gathering.ADD).visit("z", "t", "u");
        assertEquals(4, early.gradient("a"));
        assertEquals(7, early.gradient("t"), "the rest came when t had been visited");
        assertEquals(Optional.of("t"), early.visits.tooEarly().map(step -> step.node()
                .name()));
        assertEquals(4, early.visits.tooEarly().orElseThrow().upstream());
        Walk right = new Walk(OrderExample.LEVELS, Gathering.ADD).visit("z", "u", "t");
        assertEquals(7, right.gradient("a"));
        assertEquals(Optional.empty(), right.visits.tooEarly());
    }

    @Test
    void whatHasGatheredNothingHandsOnNothing() {
        Walk walk = new Walk(OrderExample.REUSE, Gathering.ADD).visit("c", "e", "d");
        assertEquals(0, walk.gradient("a"));
        assertEquals(3, walk.gradient("b"));
    }

    @Test
    void whereGradientsAreOverwrittenTheLastPathIsAllThatIsLeft() {
        assertEquals(
                1, new Walk(OrderExample.TWICE, Gathering.OVERWRITE).visit("y").gradient("a"));
        assertEquals(2, new Walk(OrderExample.TWICE, Gathering.ADD).visit("y").gradient("a"));
        assertEquals(
                3,
                new Walk(OrderExample.REUSE, Gathering.OVERWRITE)
                        .visit("e", "c", "d")
                        .gradient("b"));
        assertEquals(
                2,
                new Walk(OrderExample.REUSE, Gathering.OVERWRITE)
                        .visit("e", "d", "c")
                        .gradient("b"));
        assertEquals(
                5,
                new Walk(OrderExample.REUSE, Gathering.ADD).visit("e", "d", "c").gradient("b"));
    }

    @Test
    void aSecondPassDoublesWhatTheInputsHaveUnlessItOverwrites() {
        Walk added = new Walk(OrderExample.REUSE, Gathering.ADD).visit("e", "c", "d");
        added.visits.repeat();
        assertEquals(10, added.gradient("b"));
        assertEquals(4, added.gradient("a"));
        assertEquals(2, added.gradient("c"), "inner nodes begin anew");
        assertEquals(10, added.visits.state().gradient(added.node("b")).orElseThrow(), "as the picture shows");
        Walk written = new Walk(OrderExample.REUSE, Gathering.OVERWRITE).visit("e", "c", "d");
        written.visits.repeat();
        assertEquals(3, written.gradient("b"));
    }

    @Test
    void aGradientIsCompleteWhenTheLastEdgeHasBroughtItsPart() {
        Walk walk = new Walk(OrderExample.REUSE, Gathering.ADD).visit("e", "c");
        assertFalse(walk.visits.state().isComplete(walk.node("b")));
        assertTrue(walk.visit("d").visits.state().isComplete(walk.node("b")));
        Walk twice = new Walk(OrderExample.TWICE, Gathering.ADD).visit("y");
        assertTrue(twice.visits.state().isComplete(twice.node("a")));
    }

    @Test
    void anOperationIsVisitedOnceAndAnInputNever() {
        Walk walk = new Walk(OrderExample.REUSE, Gathering.ADD).visit("e");
        assertThrows(IllegalArgumentException.class, () -> walk.visit("e"));
        assertThrows(IllegalArgumentException.class, () -> walk.visit("a"));
    }

    @Test
    void theWrongOrdersEndWithAWrongGradientWhereThereIsMoreThanOneOrder() {
        for (OrderExample example : OrderExample.values()) {
            Walk walk =
                    new Walk(example, Gathering.ADD).visit(example.wrongOrder().toArray(new String[0]));
            assertTrue(walk.visits.isDone(), example::name);
            assertEquals(example == OrderExample.TWICE, walk.visits.tooEarly().isEmpty(), example::name);
            boolean isRight = walk.all.graph().inputs().stream()
                    .allMatch(input -> walk.all.gradient(input) == walk.visits.gradient(input));
            assertEquals(example == OrderExample.TWICE, isRight, example::name);
        }
    }

    /** Nodes by their names. */
    private static final class Walk {
        private final Propagation all;
        private final Visits visits;

        Walk(OrderExample example, Gathering gathering) {
            all = example.graph().propagate();
            visits = new Visits(all, gathering);
        }

        Walk visit(String... names) {
            for (String name : names) visits.visit(node(name));
            return this;
        }

        double gradient(String name) {
            return visits.gradient(node(name));
        }

        Node node(String name) {
            return all.graph().find(name).orElseThrow();
        }
    }
}
