package backprop.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.nn.Parameter;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SgdTest {
    private final Workspace home = new Workspace(new JavaKernels());
    private final Parameter w = new Parameter("W1", home.allocate(1, 2, new float[] {1, 2}));

    @Test
    void aStepGoesDownTheGradientAndTheRateMayChange() {
        w.gradient(home.allocate(1, 2, new float[] {4, -8}));
        Sgd sgd = new Sgd();
        sgd.update(List.of(w), 0.5);
        assertArrayEquals(new float[] {-1, 6}, w.value().toArray());
        sgd.update(List.of(w), 0.25);
        assertArrayEquals(new float[] {-2, 8}, w.value().toArray());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aRateThatIsNoneIsRefused(double rate) {
        assertThrows(IllegalArgumentException.class, () -> Optimizer.requireRate(rate));
    }
}
