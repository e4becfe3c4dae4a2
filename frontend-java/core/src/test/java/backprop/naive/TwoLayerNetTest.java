package backprop.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.golden.Golden;
import backprop.golden.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwoLayerNetTest {
    private final Golden.Net golden = Golden.twoLayerNet();
    private final TwoLayerNet net = net(golden.parameters());

    private static TwoLayerNet net(Map<String, Tensor> p) {
        return new TwoLayerNet(
                p.get("W1").array(),
                p.get("b1").array(),
                p.get("W2").array(),
                p.get("b2").array());
    }

    private double[][] x(int step) {
        int from = golden.from(step);
        return golden.x().rows(from, from + golden.batchSize()).array();
    }

    private double[][] t(int step) {
        int from = golden.from(step);
        int classes = golden.parameters().get("b2").columns();
        return OneHot.of(Arrays.copyOfRange(golden.labels(), from, from + golden.batchSize()), classes);
    }

    @Test
    void theFirstBatchHasTheLossAndTheGradientsOfTheReference() {
        assertEquals(golden.firstBatch().loss(), net.loss(x(0), t(0)), 1e-12);
        for (Weights w : net.gradient(x(0), t(0))) {
            golden.firstBatch().gradients().get(w.name()).assertMet(w.gradient(), 1e-12, w.name());
        }
    }

    @Test
    void numericalGradientsAreThoseOfTheReference() {
        for (Weights w : net.gradient(x(0), t(0))) {
            double[][] numerical = NumericalGradient.of(() -> net.loss(x(0), t(0)), w.values());
            golden.firstBatch().numericalGradients().get(w.name()).assertMet(numerical, 1e-8, w.name());
        }
    }

    @Test
    void gradientDescentEndsAtTheParametersOfTheReference() {
        for (int step = 0; step < golden.sgd().steps(); step++) {
            assertEquals(golden.sgd().losses()[step], net.loss(x(step), t(step)), 1e-12);
            update(net.gradient(x(step), t(step)), golden.sgd().learningRate());
        }
        for (Weights w : net.gradient(x(0), t(0))) {
            golden.sgd().finalParameters().get(w.name()).assertMet(w.values(), 1e-12, w.name());
        }
    }

    private static void update(List<Weights> parameters, double rate) {
        for (Weights w : parameters) {
            for (int i = 0; i < w.values().length; i++) {
                for (int j = 0; j < w.columns(); j++) w.values()[i][j] -= rate * w.gradient()[i][j];
            }
        }
    }
}
