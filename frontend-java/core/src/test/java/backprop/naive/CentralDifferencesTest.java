package backprop.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import java.util.List;
import org.junit.jupiter.api.Test;

class CentralDifferencesTest {
    private final NaiveNet net = new NaiveNet(new Rng(7), 4, false, 6, 5, 3);
    private int passes;

    private double countedLoss() {
        passes++;
        return net.loss();
    }

    @Test
    void theyAreAsManyAsThereAreWeightsAtTwoPassesEachAndAgreeWithBackprop() {
        CentralDifferences differences = new CentralDifferences(this::countedLoss, net.gradient(), 1e-5);
        assertEquals(4 * 6 + 6 * 5 + 5 + 5 * 3 + 3, differences.total()); // x, W1, b1, W2, b2
        while (!differences.isDone()) differences.next();
        assertEquals(2 * differences.total(), passes);
        assertEquals(differences.total(), differences.done());
        assertEquals(differences.total(), differences.agreeing());
    }

    @Test
    void theyCanBeStoppedAtAnyWeight() {
        CentralDifferences differences = new CentralDifferences(this::countedLoss, net.gradient(), 1e-5);
        for (int i = 0; i < 7; i++) differences.next();
        assertEquals(7, differences.done());
        assertEquals(14, passes);
        assertFalse(differences.isDone());
    }

    @Test
    void aWrongGradientDoesNotAgree() {
        Weights sound = net.gradient().get(1);
        assertEquals(sound.count(), agreeing(sound, sound.gradient()));
        assertTrue(agreeing(sound, Array2.map(sound.gradient(), g -> 2 * g)) < sound.count());
    }

    @Test
    void ofAnErrorMoreThanTheToleranceJustThatOneDoesNotAgree() {
        Weights sound = net.gradient().get(1);
        for (double share : new double[] {1e-6, 1e-4}) {
            double[][] off = Array2.map(sound.gradient(), g -> g);
            off[1][2] += share * sound.largestGradient();
            assertEquals(share > 1e-5 ? sound.count() - 1 : sound.count(), agreeing(sound, off));
        }
    }

    private int agreeing(Weights sound, double[][] gradient) {
        List<Weights> one = List.of(new Weights(sound.name(), sound.values(), gradient));
        CentralDifferences differences = new CentralDifferences(this::countedLoss, one, 1e-5);
        while (!differences.isDone()) differences.next();
        return differences.agreeing();
    }
}
