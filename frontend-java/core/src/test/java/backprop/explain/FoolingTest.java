package backprop.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.explain.Fooling.State;
import backprop.nn.Activation;
import backprop.weights.WeightsDigest;
import org.junit.jupiter.api.Test;

class FoolingTest {
    private final Trace trace = new Trace(SmallNets.net("30-12-4", Activation.RELU, 8));
    private final float[] picture = SmallNets.picture(30, 5);

    private int answer() {
        trace.forward(picture);
        return trace.scores().largestInRow(0);
    }

    @Test
    void aTargetThatIsReadAlreadyNeedsNoStep() {
        Fooling fooling = new Fooling(trace, picture, answer(), 0.2);
        assertEquals(State.REACHED, fooling.run());
        assertEquals(0, fooling.steps());
        assertArrayEquals(picture, fooling.picture(0));
    }

    @Test
    void noPixelLeavesItsBoundOrTheRangeZeroToOne() {
        for (int target = 0; target < 4; target++) {
            for (double bound : new double[] {0.01, 0.1, 0.5, 1}) {
                Fooling fooling = new Fooling(trace, picture, target, bound);
                fooling.run();
                for (int step = 0; step <= fooling.steps(); step++) {
                    for (float pixel : fooling.picture(step)) assertTrue(pixel >= 0 && pixel <= 1);
                    assertTrue(
                            fooling.largestChange(step) <= bound + Math.ulp(1f),
                            bound + " " + fooling.largestChange(step));
                }
            }
        }
    }

    @Test
    void itEndsByItselfAndTheNetAgrees() {
        int target = (answer() + 1) % 4;
        Fooling fooling = new Fooling(trace, picture, target, 1);
        State state = fooling.run();
        trace.forward(fooling.picture(fooling.steps()));
        assertEquals(state == State.REACHED, trace.scores().largestInRow(0) == target);
        assertTrue(fooling.steps() <= 100);
    }

    @Test
    void withNextToNoBoundItSaysThatItCannot() {
        Fooling fooling = new Fooling(trace, picture, (answer() + 1) % 4, 1e-6);
        assertEquals(State.STUCK, fooling.run());
    }

    @Test
    void theNetIsNotChanged() {
        String before = WeightsDigest.of(trace.network());
        new Fooling(trace, picture, (answer() + 2) % 4, 0.5).run();
        assertEquals(before, WeightsDigest.of(trace.network()));
    }

    @Test
    void aBoundIsMoreThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Fooling(trace, picture, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Fooling(trace, picture, 1, Double.NaN));
    }
}
