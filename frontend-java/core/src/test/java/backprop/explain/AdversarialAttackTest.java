package backprop.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.explain.AdversarialAttack.State;
import backprop.nn.architecture.Activation;
import backprop.weights.WeightsDigest;
import org.junit.jupiter.api.Test;

class AdversarialAttackTest {
    private final Trace trace = new Trace(SmallNets.net("30-12-4", Activation.RELU, 8));
    private final float[] picture = SmallNets.picture(30, 5);

    private int answer() {
        trace.forward(picture);
        return trace.scores().largestInRow(0);
    }

    @Test
    void aTargetThatIsReadAlreadyNeedsNoStep() {
        AdversarialAttack fooling = new AdversarialAttack(trace, picture, answer(), 0.2);
        assertEquals(State.REACHED, fooling.run());
        assertEquals(0, fooling.steps());
        assertArrayEquals(picture, fooling.picture(0));
    }

    @Test
    void noPixelLeavesItsBoundOrTheRangeZeroToOne() {
        for (int target = 0; target < 4; target++) {
            for (double bound : new double[] {0.01, 0.1, 0.5, 1}) {
                AdversarialAttack fooling = new AdversarialAttack(trace, picture, target, bound);
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
    void eachStepIsAgainstTheGradientSoThatTheTargetBecomesMoreProbable() {
        for (int other = 1; other < 4; other++) {
            int target = (answer() + other) % 4;
            AdversarialAttack fooling = new AdversarialAttack(trace, picture, target, 0.3);
            fooling.run();
            assertTrue(fooling.steps() > 0);
            for (int step = 0; step <= fooling.steps(); step++) {
                trace.forward(fooling.picture(step));
                assertArrayEquals(trace.probabilities().toArray(), fooling.probabilities(step));
            }
            assertTrue(fooling.probabilities(1)[target] > fooling.probabilities(0)[target], "first step to " + target);
            assertTrue(fooling.probabilities(fooling.steps())[target] > fooling.probabilities(0)[target]);
        }
    }

    @Test
    void theChangeIsWhatWasAddedAndItsSizeIsTheLargestAndTheMean() {
        AdversarialAttack fooling = new AdversarialAttack(trace, picture, (answer() + 1) % 4, 0.5);
        fooling.run();
        float[] now = fooling.picture(fooling.steps());
        float[] change = fooling.change(fooling.steps());
        double largest = 0;
        double sum = 0;
        for (int i = 0; i < change.length; i++) {
            assertEquals(now[i] - picture[i], change[i]);
            largest = Math.max(largest, Math.abs(change[i]));
            sum += Math.abs(change[i]);
        }
        assertTrue(largest > 0);
        assertEquals(largest, fooling.largestChange(fooling.steps()));
        assertEquals(sum / 30, fooling.meanChange(fooling.steps()), 1e-12);
    }

    /** So the way there is shown, and not jumped. */
    @Test
    void aStepTakesTheFastestPixelATenthOfTheBoundAndNoneFarther() {
        double bound = 0.5;
        AdversarialAttack fooling = new AdversarialAttack(trace, picture, (answer() + 1) % 4, bound);
        fooling.run();
        assertTrue(fooling.steps() > 1, fooling.steps() + " steps");
        for (int step = 1; step <= fooling.steps(); step++) {
            float[] before = fooling.picture(step - 1);
            float[] after = fooling.picture(step);
            double farthest = 0;
            for (int i = 0; i < after.length; i++) farthest = Math.max(farthest, Math.abs(after[i] - before[i]));
            assertTrue(farthest <= 0.1 * bound + 1e-6, "step " + step + ": " + farthest);
            if (step == 1) assertEquals(0.1 * bound, farthest, 1e-6);
        }
    }

    @Test
    void itEndsByItselfAndTheNetAgrees() {
        int target = (answer() + 1) % 4;
        AdversarialAttack fooling = new AdversarialAttack(trace, picture, target, 1);
        State state = fooling.run();
        trace.forward(fooling.picture(fooling.steps()));
        assertEquals(state == State.REACHED, trace.scores().largestInRow(0) == target);
        assertTrue(fooling.steps() <= 100);
    }

    @Test
    void withNextToNoBoundItSaysThatItCannot() {
        AdversarialAttack fooling = new AdversarialAttack(trace, picture, (answer() + 1) % 4, 1e-6);
        assertEquals(State.STUCK, fooling.run());
    }

    @Test
    void theNetIsNotChanged() {
        String before = WeightsDigest.of(trace.network());
        new AdversarialAttack(trace, picture, (answer() + 2) % 4, 0.5).run();
        assertEquals(before, WeightsDigest.of(trace.network()));
    }

    @Test
    void aBoundIsMoreThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> new AdversarialAttack(trace, picture, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new AdversarialAttack(trace, picture, 1, Double.NaN));
    }
}
