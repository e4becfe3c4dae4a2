package backprop.naive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class GradientCheckTest {
    private final Rng rng = new Rng(7);

    /** The gradient of Σ forward(x)·dout with respect to x is backward(dout). */
    private static double weighed(Layer layer, double[][] x, double[][] dout) {
        double sum = 0;
        for (double[] row : Array2.zip(layer.learn(x), dout, (y, d) -> y * d)) for (double v : row) sum += v;
        return sum;
    }

    private GradientReport check(Layer layer) {
        double[][] x = NaiveNet.random(rng, 5, 4);
        double[][] dout = NaiveNet.random(rng, 5, 4);
        DoubleSupplier loss = () -> weighed(layer, x, dout);
        loss.getAsDouble();
        return GradientCheck.STANDARD.all(loss, List.of(new Weights("x", x, layer.backward(dout))));
    }

    private static void assertPassed(GradientReport report) {
        assertTrue(report.passed(), () -> "largest relative error " + report.largestRelativeError());
    }

    @Test
    void reluAndSigmoidPass() {
        assertPassed(check(new ReLU()));
        assertPassed(check(new Sigmoid()));
    }

    @Test
    void tanhAndDropoutPass() {
        assertPassed(check(new Tanh()));
        assertPassed(check(new Dropout(0.25, Array2.map(new double[5][4], zero -> rng.below(4) == 0 ? 0 : 1))));
    }

    @Test
    void batchNormalizationPassesByInputGammaAndBeta() {
        double[][] x = NaiveNet.random(rng, 7, 4);
        double[][] gamma = NaiveNet.random(rng, 1, 4);
        double[][] beta = NaiveNet.random(rng, 1, 4);
        double[][] dout = NaiveNet.random(rng, 7, 4);
        BatchNormalization layer = new BatchNormalization(gamma, beta);
        layer.learn(x);
        double[][] dx = layer.backward(dout);
        List<Weights> parameters = List.of(
                new Weights("x", x, dx),
                new Weights("gamma", gamma, layer.dgamma()),
                new Weights("beta", beta, layer.dbeta()));
        assertPassed(GradientCheck.STANDARD.all(() -> weighed(layer, x, dout), parameters));
    }

    @Test
    void affinePassesByInputWeightsAndBiases() {
        double[][] x = NaiveNet.random(rng, 5, 4);
        double[][] w = NaiveNet.random(rng, 4, 3);
        double[][] b = NaiveNet.random(rng, 1, 3);
        double[][] dout = NaiveNet.random(rng, 5, 3);
        Affine layer = new Affine(w, b);
        layer.forward(x);
        double[][] dx = layer.backward(dout);
        List<Weights> parameters =
                List.of(new Weights("x", x, dx), new Weights("W", w, layer.dw()), new Weights("b", b, layer.db()));
        assertPassed(GradientCheck.STANDARD.all(() -> weighed(layer, x, dout), parameters));
    }

    @Test
    void softmaxWithLossPassesAndHonoursDout() {
        double[][] x = NaiveNet.random(rng, 5, 4);
        double[][] t = NaiveNet.labels(rng, 5, 4);
        SoftmaxWithLoss layer = new SoftmaxWithLoss();
        layer.forward(x, t);
        Weights scores = new Weights("x", x, layer.backward(-2.5));
        assertPassed(GradientCheck.STANDARD.all(() -> -2.5 * layer.forward(x, t), List.of(scores)));
    }

    @Test
    void netsOfAnyDepthPass() {
        for (int[] sizes : new int[][] {{6, 3}, {6, 8, 3}, {6, 8, 7, 3}, {6, 5, 5, 5, 3}}) {
            for (boolean relu : new boolean[] {true, false}) {
                NaiveNet net = new NaiveNet(rng, 4, relu, sizes);
                assertPassed(GradientCheck.STANDARD.all(net::loss, net.gradient()));
            }
        }
    }

    @Test
    void samplesOfTheNotebooksNetPass() {
        TwoLayerNet net = new TwoLayerNet(784, 50, 10, rng);
        double[][] x = Array2.map(new double[3][784], zero -> Math.max(0, rng.nextDouble() * 2 - 1));
        double[][] t = NaiveNet.labels(rng, 3, 10);
        GradientReport report =
                GradientCheck.STANDARD.sampled(() -> net.loss(x, t), net.gradient(x, t), 100, new Rng(1));
        assertPassed(report);
        assertEquals(
                List.of("W1", "b1", "W2", "b2"),
                report.parameters().stream().map(p -> p.name()).toList());
        assertEquals(100, report.parameters().get(0).entries().size());
    }

    @Test
    void aMaskThatIsInvertedIsFound() {
        ReLU relu = new ReLU();
        assertFalse(check(layer(relu, dout -> Array2.zip(dout, relu.backward(dout), (d, dx) -> d - dx)))
                .passed());
    }

    @Test
    void aGradientThatForgetsDoutIsFound() {
        Sigmoid sigmoid = new Sigmoid();
        assertFalse(check(layer(sigmoid, dout -> sigmoid.backward(Array2.map(dout, d -> 1))))
                .passed());
    }

    @Test
    void aMeanThatIsASumIsFound() {
        NaiveNet net = new NaiveNet(rng, 4, true, 6, 8, 3);
        List<Weights> summed = net.gradient().stream()
                .map(w -> new Weights(w.name(), w.values(), Array2.map(w.gradient(), g -> 4 * g)))
                .toList();
        assertFalse(GradientCheck.STANDARD.all(net::loss, summed).passed());
    }

    @Test
    void gradientsOfZeroOrNotANumberAreFound() {
        NaiveNet net = new NaiveNet(rng, 4, true, 6, 8, 3);
        for (double wrong : new double[] {0, Double.NaN}) {
            Weights w = net.gradient().get(1);
            Weights bad = new Weights("W1", w.values(), Array2.map(w.gradient(), g -> wrong));
            assertFalse(GradientCheck.STANDARD.all(net::loss, List.of(bad)).passed());
        }
    }

    /** A right one differs by 1e-8 of the largest, a planted bug by 1e-2 at least; the tolerance lies between them. */
    @Test
    void anErrorOfATenThousandthOfTheLargestGradientIsFoundAndOneOfAMillionthIsNot() {
        NaiveNet net = new NaiveNet(rng, 4, false, 6, 8, 3);
        Weights w = net.gradient().get(1);
        assertTrue(off(net, w, 1e-6).passed());
        assertFalse(off(net, w, 1e-4).passed());
        assertEquals(1e-4, off(net, w, 1e-4).largestRelativeError(), 1e-6);
    }

    private static GradientReport off(NaiveNet net, Weights w, double share) {
        double[][] wrong = Array2.map(w.gradient(), g -> g);
        wrong[1][2] += share * w.largestGradient();
        return GradientCheck.STANDARD.all(net::loss, List.of(new Weights(w.name(), w.values(), wrong)));
    }

    @Test
    void whereBothAgreeNoSmallerStepIsTried() {
        NaiveNet net = new NaiveNet(rng, 4, false, 6, 8, 3);
        Weights w = net.gradient().get(1);
        GradientReport report = GradientCheck.STANDARD.all(net::loss, List.of(w));
        for (GradientReport.Entry e : report.parameters().get(0).entries()) {
            double withH = NumericalGradient.at(net::loss, w.values(), e.row(), e.column(), NumericalGradient.H);
            assertEquals(withH, e.numerical());
        }
    }

    private static Layer layer(Layer forward, java.util.function.UnaryOperator<double[][]> backward) {
        return new Layer() {
            @Override
            public double[][] forward(double[][] x) {
                return forward.forward(x);
            }

            @Override
            public double[][] backward(double[][] dout) {
                return backward.apply(dout);
            }
        };
    }

    @Test
    void aBendWithinHIsNoMistakeUnlessOneStepIsAskedFor() {
        double[][] x = {{0.00003}};
        Layer relu = new ReLU();
        relu.forward(x);
        List<Weights> weights = List.of(new Weights("x", x, relu.backward(new double[][] {{1}})));
        DoubleSupplier loss = () -> relu.forward(x)[0][0];
        assertPassed(GradientCheck.STANDARD.all(loss, weights));
        GradientReport report = GradientCheck.with(1e-4).all(loss, weights);
        assertEquals(0.35, report.largestRelativeError(), 1e-9);
        assertEquals(0.65, report.parameters().get(0).entries().get(0).numerical(), 1e-9);
    }

    @Test
    void weightsAreAfterwardsWhatTheyWere() {
        NaiveNet net = new NaiveNet(rng, 4, true, 6, 8, 3);
        double[][] before = Array2.map(net.w.get(0), v -> v);
        GradientCheck.STANDARD.all(net::loss, net.gradient());
        assertArrayEquals(before, net.w.get(0));
    }

    @Test
    void aStepOfZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> GradientCheck.with(0));
    }
}
