package backprop.naive;

import backprop.golden.Golden;
import backprop.golden.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayersMeetTheReferenceTest {
    private static final double EXACT = 1e-12;
    /** The reference has central differences as gradients of batch normalisation: its own formula is 2e-9 away from them. */
    private static final double NUMERICAL = 1e-8;

    static Stream<Golden.Case> cases() {
        return Golden.layers();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void forwardAndBackwardAreThoseOfNumPy(Golden.Case c) {
        switch (c.layer()) {
            case "ReLU" -> assertMeets(c, new ReLU());
            case "Sigmoid" -> assertMeets(c, new Sigmoid());
            case "Tanh" -> assertMeets(c, new Tanh());
            case "BatchNormalization" -> assertBatchNormalization(c);
            case "Dropout" ->
                assertMeets(c, new Dropout(c.config().rate(), c.keep().array()));
            case "Affine" -> assertAffine(c);
            case "SoftmaxWithLoss" -> assertSoftmaxWithLoss(c);
            default -> throw new IllegalArgumentException("no layer " + c.layer());
        }
    }

    private static void assertMeets(Golden.Case c, Layer layer) {
        assertMeets(c, layer, EXACT);
    }

    private static void assertMeets(Golden.Case c, Layer layer, double tolerance) {
        c.forward().assertMet(layer.learn(c.input("x").array()), EXACT, "forward");
        double[][] dx = layer.backward(c.dout().array());
        new Tensor(new int[] {dx.length, dx[0].length}, c.backward().get("x").data()).assertMet(dx, tolerance, "dx");
    }

    private static void assertAffine(Golden.Case c) {
        Affine layer = new Affine(c.input("W").array(), c.input("b").array());
        assertMeets(c, layer);
        c.backward().get("W").assertMet(layer.dw(), EXACT, "dW");
        c.backward().get("b").assertMet(layer.db(), EXACT, "db");
    }

    private static void assertBatchNormalization(Golden.Case c) {
        BatchNormalization layer =
                new BatchNormalization(c.input("gamma").array(), c.input("beta").array());
        assertMeets(c, layer, NUMERICAL);
        c.backward().get("gamma").assertMet(layer.dgamma(), NUMERICAL, "dgamma");
        c.backward().get("beta").assertMet(layer.dbeta(), NUMERICAL, "dbeta");
    }

    private static void assertSoftmaxWithLoss(Golden.Case c) {
        SoftmaxWithLoss layer = new SoftmaxWithLoss();
        double[][] x = c.input("x").array();
        double loss = layer.forward(x, OneHot.of(c.labels(), x[0].length));
        c.forward().assertMet(new double[] {loss}, EXACT, "loss");
        c.probabilities().assertMet(SoftmaxWithLoss.softmax(x), EXACT, "probabilities");
        c.backward().get("x").assertMet(layer.backward(c.dout().data()[0]), EXACT, "dx");
    }
}
