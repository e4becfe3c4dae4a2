package backprop.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.golden.Golden;
import backprop.golden.Tensor;
import backprop.math.Rng;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.optim.Sgd;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkTest {
    /** Of golden/README.md: gradients of a whole net. */
    private static final double FLOAT = 1e-4;

    private final Workspace home = new Workspace(new JavaKernels());

    private Network network(Golden.Net golden) {
        var p = golden.parameters();
        String sizes = p.get("W1").rows() + "-" + p.get("W1").columns() + "-"
                + p.get("W2").columns();
        List<float[]> values = Stream.of("W1", "b1", "W2", "b2")
                .map(name -> p.get(name).floats())
                .toList();
        return Network.of(home, Architecture.parse(sizes), values);
    }

    private static double loss(Network network, Golden.Net golden, int step, Workspace home) {
        int from = golden.from(step);
        int to = from + golden.batchSize();
        return network.loss(golden.x().rows(from, to).in(home), Arrays.copyOfRange(golden.labels(), from, to));
    }

    @Test
    void theFirstBatchHasTheLossAndTheGradientsOfTheReference() {
        Golden.Net golden = Golden.twoLayerNet();
        Network network = network(golden);
        double expected = golden.firstBatch().loss();
        assertEquals(expected, loss(network, golden, 0, home), 1e-5 * expected);
        network.backward();
        for (Parameter p : network.parameters()) {
            Tensor gradient = golden.firstBatch().gradients().get(p.name());
            gradient.assertMet(p.gradient(), FLOAT, p.name());
        }
    }

    @Test
    void gradientDescentEndsAtTheParametersOfTheReference() {
        Golden.Net golden = Golden.twoLayerNet();
        Network network = network(golden);
        Sgd sgd = new Sgd();
        for (int step = 0; step < golden.sgd().steps(); step++) {
            double expected = golden.sgd().losses()[step];
            assertEquals(expected, loss(network, golden, step, home), FLOAT * expected);
            network.backward();
            sgd.update(network.parameters(), golden.sgd().learningRate());
        }
        for (Parameter p : network.parameters()) {
            golden.sgd().finalParameters().get(p.name()).assertMet(p.value(), FLOAT, p.name());
        }
    }

    private Network small(int seed, String text) {
        return Network.create(home, Architecture.parse(text), Initialization.HE, new Rng(seed));
    }

    private Matrix x() {
        return home.allocate(2, 3, new float[] {1, -2, 0.5f, 0, 1, 2});
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndBiasesOfZero() {
        Network first = small(5, "3-4-2");
        Network second = small(5, "3-4-2");
        for (int i = 0; i < 4; i++) {
            float[] values = first.parameters().get(i).value().toArray();
            assertArrayEquals(values, second.parameters().get(i).value().toArray());
            if (i % 2 == 1) assertArrayEquals(new float[values.length], values);
        }
        assertEquals(
                List.of("W1", "b1", "W2", "b2"),
                first.parameters().stream().map(Parameter::name).toList());
    }

    @Test
    void aNetCanGoBackToItsInitialWeights() {
        Network net = small(5, "3-4-2");
        float[] before = net.parameters().get(2).value().toArray();
        net.fill(List.of(new float[12], new float[4], new float[8], new float[2]));
        assertArrayEquals(new float[8], net.parameters().get(2).value().toArray());
        net.initialize(Initialization.HE, new Rng(5));
        assertArrayEquals(before, net.parameters().get(2).value().toArray());
    }

    @Test
    void gradientsEndWithTheNextForwardPass() {
        Network net = small(1, "3-4-2");
        net.loss(x(), new int[] {1, 0});
        net.backward();
        net.forward(x());
        assertThrows(IllegalStateException.class, () -> new Sgd().update(net.parameters(), 0.1));
    }

    @Test
    void initialWeightsSpreadAsSaid() {
        for (Initialization kind : Initialization.values()) {
            Network net = Network.create(home, Architecture.parse("400-300"), kind, new Rng(1));
            double squares = 0;
            float[] w = net.parameters().get(0).value().toArray();
            for (float v : w) squares += v * (double) v;
            double expected = kind.standardDeviation(400);
            assertEquals(expected, Math.sqrt(squares / w.length), expected * 0.01, kind.name());
        }
        assertEquals(0.01, Initialization.NORMAL.standardDeviation(784));
        assertEquals(0.1, Initialization.XAVIER.standardDeviation(100));
        assertEquals(0.2, Initialization.HE.standardDeviation(50));
    }

    @Test
    void backwardToInputGivesTheGradientOfThePixelsAndTheSameGradientsOfTheParameters() {
        Network net = small(1, "3-4-2");
        int[] labels = {1, 0};
        net.loss(x(), labels);
        net.backward();
        List<float[]> gradients =
                net.parameters().stream().map(p -> p.gradient().toArray()).toList();
        double loss = net.loss(x(), labels);
        float[] dx = net.backwardToInput().toArray();
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(
                    gradients.get(i), net.parameters().get(i).gradient().toArray());
        }
        float[] moved = x().toArray();
        for (int i = 0; i < moved.length; i++) moved[i] -= 0.01f * dx[i];
        double squares = 0;
        for (float d : dx) squares += d * d;
        assertEquals(-0.01 * squares, net.loss(home.allocate(2, 3, moved), labels) - loss, 0.001 * squares);
    }

    @Test
    void probabilitiesAddUpToOne() {
        Matrix y = small(1, "3-4-4-2").probabilities(x());
        assertEquals(1, y.get(0, 0) + y.get(0, 1), 1e-6);
        assertEquals(1, y.get(1, 0) + y.get(1, 1), 1e-6);
    }

    @Test
    void aRowHasTheSameScoresAloneAndInABatch() {
        Network net = small(1, "3-4-4-2");
        float[] both = net.forward(x()).toArray();
        float[] alone = net.forward(home.allocate(1, 3, new float[] {0, 1, 2})).toArray();
        assertArrayEquals(new float[] {both[2], both[3]}, alone);
    }

    @Test
    void batchSizesMayChange() {
        Network net = small(1, "3-4-2");
        double both = net.loss(x(), new int[] {1, 0});
        net.backward();
        double first = net.loss(home.allocate(1, 3, new float[] {1, -2, 0.5f}), new int[] {1});
        net.backward();
        double second = net.loss(home.allocate(1, 3, new float[] {0, 1, 2}), new int[] {0});
        net.backward();
        assertEquals(both, (first + second) / 2, 1e-6);
        assertEquals(both, net.loss(x(), new int[] {1, 0}));
    }

    @Test
    void sigmoidNetsLearnToo() {
        Network net = Network.create(
                home, Architecture.parse("3-4-2").with(Activation.SIGMOID), Initialization.XAVIER, new Rng(1));
        Sgd sgd = new Sgd();
        double before = net.loss(x(), new int[] {1, 0});
        for (int i = 0; i < 200; i++) {
            net.loss(x(), new int[] {1, 0});
            net.backward();
            sgd.update(net.parameters(), 1);
        }
        double after = net.loss(x(), new int[] {1, 0});
        assertEquals(0, after, before / 10);
    }

    @Test
    void aNetOfAllKindsLearnsAndReadsWithItsMeans() {
        Network net = small(1, "3-8-bn-tanh-drop0.25-6-bn-relu-2");
        net.random(new Rng(2));
        assertEquals(
                List.of("W1", "b1", "gamma1", "beta1", "W2", "b2", "gamma2", "beta2", "W3", "b3"),
                net.parameters().stream().map(Parameter::name).toList());
        assertEquals(
                List.of("mean1", "variance1", "mean2", "variance2"),
                net.statistics().stream().map(RunningStatistic::name).toList());
        Matrix x = home.allocate(4, 3, new float[] {1, -2, 0.5f, 0, 1, 2, 1, -1, 1, 0, 2, 1});
        int[] labels = {1, 0, 1, 0};
        double before = net.evaluationLoss(x, labels);
        assertEquals(before, net.evaluationLoss(x, labels));
        Sgd sgd = new Sgd();
        for (int i = 0; i < 200; i++) {
            net.loss(x, labels);
            net.backward();
            sgd.update(net.parameters(), 0.1);
        }
        double after = net.evaluationLoss(x, labels);
        assertTrue(after < before / 5, before + " to " + after);
        Network same = Network.of(home, net.architecture(), net.values());
        assertArrayEquals(net.forward(x).toArray(), same.forward(x).toArray());
        net.initialize(Initialization.HE, new Rng(1));
        assertEquals(before, net.evaluationLoss(x, labels));
    }

    @Test
    void theGradientsOfANetThatReadsAreThoseOfItsReading() {
        Network net = small(1, "3-8-bn-relu-drop0.5-2");
        Matrix x = x();
        int[] labels = {1, 0};
        for (int i = 0; i < 30; i++) net.loss(x, labels);
        double loss = net.evaluationLoss(x, labels);
        float[] dx = net.backwardToInput().toArray();
        float[] moved = x.toArray();
        for (int i = 0; i < moved.length; i++) moved[i] -= 0.001f * dx[i];
        double squares = 0;
        for (float d : dx) squares += d * d;
        assertEquals(-0.001 * squares, net.evaluationLoss(home.allocate(2, 3, moved), labels) - loss, 2e-5 * squares);
    }

    @Test
    void theOutputsOfALayerAndTheirGradientsMayBeLookedAt() {
        Network net = small(1, "3-4-2");
        net.loss(x(), new int[] {1, 0});
        net.backward();
        assertEquals("2×4", net.output(0).toString());
        assertArrayEquals(net.output(0).relu().toArray(), net.output(1).toArray());
        assertArrayEquals(
                net.outputGradient(1).reluGradient(net.output(0)).toArray(),
                net.outputGradient(0).toArray());
        assertArrayEquals(
                net.outputGradient(2).sumOverRows().toArray(),
                net.parameters().get(3).gradient().toArray());
    }

    @Test
    void aNetThatHasDivergedSaysSoInItsLoss() {
        Network net = small(1, "3-4-2");
        net.parameters().get(0).value().set(0, 0, Float.NaN);
        assertEquals(Double.NaN, net.loss(x(), new int[] {1, 0}));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Network net = small(1, "3-4-2");
        assertRefuses(
                "1×3 and 3×4 live in different workspaces",
                () -> net.forward(new Workspace(home.kernels()).allocate(1, 3)));
        assertRefuses("2×4 is no input for 3-4-2", () -> net.forward(home.allocate(2, 4)));
        Architecture architecture = Architecture.parse("3-2");
        assertRefuses("3-2 has 2 parameters, not 1", () -> Network.of(home, architecture, List.of(new float[6])));
        assertRefuses(
                "b1 has 2 numbers, not 3", () -> Network.of(home, architecture, List.of(new float[6], new float[3])));
        assertThrows(IllegalStateException.class, () -> net.parameters().get(0).gradient());
        assertThrows(IllegalStateException.class, net::backward);
    }

    private static void assertRefuses(String sentence, org.junit.jupiter.api.function.Executable what) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, what).getMessage());
    }
}
