package backprop.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final double[][] X = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    /** Exclusive or: the right answer is no affine function of x. */
    private static final double[][] T = {{1, 0}, {0, 1}, {0, 1}, {1, 0}};

    private static TwoLayerNet net(Rng rng) {
        return new TwoLayerNet(
                Array2.map(new double[2][8], zero -> rng.nextGaussian()),
                new double[1][8],
                Array2.map(new double[8][2], zero -> rng.nextGaussian()),
                new double[1][2]);
    }

    @Test
    void itLearnsWhatNoSingleAffineLayerCan() {
        TwoLayerNet net = net(new Rng(1));
        List<Double> losses = new Training(net, 4, 0.5).run(X, T, 500, new Rng(2));
        assertEquals(500, losses.size());
        assertTrue(losses.get(499) < 0.05 * losses.get(0), () -> losses.get(0) + " to " + losses.get(499));
        assertTrue(net.loss(X, T) < 0.05);
    }

    /** A batch of a single row is drawn with certainty: the update can be made by hand. */
    @Test
    void oneIterationSubtractsTheLearningRateTimesTheGradient() {
        double[][] x = {X[1]};
        double[][] t = {T[1]};
        TwoLayerNet trained = net(new Rng(3));
        TwoLayerNet byHand = net(new Rng(3));
        List<Double> losses = new Training(trained, 1, 0.1).run(x, t, 1, new Rng(4));
        for (Weights w : byHand.gradient(x, t)) {
            double[][] moved = Array2.zip(w.values(), w.gradient(), (v, g) -> v - 0.1 * g);
            for (int i = 0; i < moved.length; i++) w.values()[i] = moved[i];
        }
        assertEquals(byHand.loss(x, t), losses.get(0), "the loss after the update");
    }
}
