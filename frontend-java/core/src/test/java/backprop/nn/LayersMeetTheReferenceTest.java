package backprop.nn;

import backprop.golden.Golden;
import backprop.golden.Tensor;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayersMeetTheReferenceTest {
    private static final double FLOAT = 1e-5;

    private final Workspace home = new Workspace(new JavaKernels());

    static Stream<Golden.Case> cases() {
        return Golden.layers();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void forwardAndBackwardAreThoseOfNumPy(Golden.Case c) {
        switch (c.layer()) {
            case "ReLU" -> assertMeets(c, new Relu());
            case "Sigmoid" -> assertMeets(c, new Sigmoid());
            case "Tanh" -> assertMeets(c, new Tanh());
            case "BatchNormalization" -> assertBatchNormalization(c);
            case "Dropout" -> assertDropout(c);
            case "Affine" -> assertAffine(c);
            case "SoftmaxWithLoss" -> assertSoftmaxWithLoss(c);
            default -> throw new IllegalArgumentException("no layer " + c.layer());
        }
    }

    private void assertMeets(Golden.Case c, Layer layer) {
        c.forward().assertMet(layer.forward(c.input("x").in(home), Mode.TRAINING), FLOAT, "forward");
        Matrix dx = layer.backward(c.dout().in(home));
        new Tensor(new int[] {dx.rows(), dx.columns()}, c.backward().get("x").data()).assertMet(dx, FLOAT, "dx");
    }

    private void assertAffine(Golden.Case c) {
        Parameter w = new Parameter("W", c.input("W").in(home));
        Parameter b = new Parameter("b", c.input("b").in(home));
        assertMeets(c, new Affine(w, b));
        c.backward().get("W").assertMet(w.gradient(), FLOAT, "dW");
        c.backward().get("b").assertMet(b.gradient(), FLOAT, "db");
    }

    private void assertBatchNormalization(Golden.Case c) {
        int columns = c.input("x").columns();
        Parameter gamma = new Parameter("gamma", c.input("gamma").in(home));
        Parameter beta = new Parameter("beta", c.input("beta").in(home));
        RunningStatistic mean = new RunningStatistic("mean", home.allocate(1, columns));
        RunningStatistic variance = new RunningStatistic("variance", home.allocate(1, columns));
        assertMeets(c, new BatchNormalization(gamma, beta, mean, variance));
        c.backward().get("gamma").assertMet(gamma.gradient(), FLOAT, "dgamma");
        c.backward().get("beta").assertMet(beta.gradient(), FLOAT, "dbeta");
    }

    private void assertDropout(Golden.Case c) {
        Dropout dropout = new Dropout(c.config().rate());
        Matrix y = dropout.forward(c.input("x").in(home), c.keep().in(home));
        c.forward().assertMet(y, FLOAT, "forward");
        c.backward().get("x").assertMet(dropout.backward(c.dout().in(home)), FLOAT, "dx");
    }

    private void assertSoftmaxWithLoss(Golden.Case c) {
        SoftmaxWithLoss layer = new SoftmaxWithLoss();
        Matrix x = c.input("x").in(home);
        c.forward().assertMet(new double[] {layer.forward(x, c.labels())}, FLOAT, "loss");
        c.probabilities().assertMet(layer.probabilities(), FLOAT, "probabilities");
        c.backward().get("x").assertMet(layer.backward(c.dout().data()[0]), FLOAT, "dx");
    }
}
