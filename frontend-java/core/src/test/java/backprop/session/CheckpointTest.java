package backprop.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Progress;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private final Network network = Network.create(
            new Workspace(new JavaKernels()), Architecture.parse("784-10"), Initialization.NORMAL, new Rng(1));
    private final Checkpoint lastGood = new Checkpoint(network, 0);
    private int iteration;

    private void follow(int iterations, double loss) {
        for (int i = 0; i < iterations; i++) lastGood.update(new Progress(++iteration, 10_000, 600, loss));
    }

    @Test
    void everyHundredIterationsTheWeightsAreKept() {
        follow(99, 1);
        assertEquals(0, lastGood.iteration());
        follow(1, 1);
        assertEquals(100, lastGood.iteration());
        follow(199, 1);
        assertEquals(200, lastGood.iteration());
    }

    @Test
    void aLossHalfAsLargeAgainIsKeptAndALargerOneIsNot() {
        follow(100, 1);
        follow(100, 1.5);
        assertEquals(200, lastGood.iteration());
        follow(100, 1.5 + 1e-9);
        assertEquals(200, lastGood.iteration());
    }

    /** A checkpoint that follows the mean would rise along with it to any height. */
    @Test
    void aLossThatRisesBySmallDegreesIsHeldAgainstTheLowest() {
        for (double loss : new double[] {1, 1.4, 1.9, 2.6, 3.7, 5}) follow(100, loss);
        assertEquals(200, lastGood.iteration());
        follow(100, 0.9);
        assertEquals(700, lastGood.iteration());
        follow(100, 1.4);
        assertEquals(700, lastGood.iteration());
    }

    @Test
    void itIsTheMeanOfTheHundredThatCounts() {
        follow(100, 1);
        follow(99, 1);
        follow(1, 40);
        assertEquals(200, lastGood.iteration());
        follow(99, 1);
        follow(1, 60);
        assertEquals(200, lastGood.iteration());
        follow(100, Double.POSITIVE_INFINITY);
        assertEquals(200, lastGood.iteration());
    }

    @Test
    void theWeightsAreThoseOfThatIterationAndAllBeginsAnewThere() {
        network.parameters().get(0).value().set(0, 0, 7);
        follow(100, 1);
        float[] kept = network.values().get(0);
        network.parameters().get(0).value().set(0, 0, 9);
        follow(100, 2);
        lastGood.restore();
        assertArrayEquals(kept, network.values().get(0));
        assertEquals(100, lastGood.iteration());
        follow(100, 2);
        assertEquals(300, lastGood.iteration());
    }
}
