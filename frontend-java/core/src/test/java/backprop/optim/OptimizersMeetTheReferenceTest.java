package backprop.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import backprop.golden.Golden;
import backprop.golden.Tensor;
import backprop.nn.Parameter;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizersMeetTheReferenceTest {
    private static final double FLOAT = 1e-5;
    private static final double RATE = 0.1;

    record Run(String optimizer, Map<String, Double> config, double[][] parameters) {
        @Override
        public String toString() {
            return optimizer;
        }
    }

    private record Reference(double[] initial, double[][] gradients, List<Run> runs) {}

    private static final Reference REFERENCE = Golden.read("optimizers.json", Reference.class);

    static Stream<Run> runs() {
        return REFERENCE.runs().stream();
    }

    private final Workspace home = new Workspace(new JavaKernels());

    private Parameter parameter() {
        return new Parameter("W1", row(REFERENCE.initial()).in(home));
    }

    private static Tensor row(double[] numbers) {
        return new Tensor(new int[] {1, numbers.length}, numbers);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void eachUpdateIsThatOfNumPy(Run run) {
        OptimizerKind algorithm = OptimizerKind.find(run.optimizer().toLowerCase(java.util.Locale.ROOT))
                .orElseThrow();
        Optimizer optimizer = algorithm.optimizer();
        Parameter w = parameter();
        for (int step = 0; step < REFERENCE.gradients().length; step++) {
            w.gradient(row(REFERENCE.gradients()[step]).in(home));
            optimizer.update(List.of(w), run.config().get("learningRate"));
            row(run.parameters()[step]).assertMet(w.value(), FLOAT, "step " + step);
        }
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void anOptimizerThatIsRestartedForgets(OptimizerKind algorithm) {
        Optimizer optimizer = algorithm.optimizer();
        Parameter first = parameter();
        update(optimizer, first, 12);
        optimizer.restart();
        first.value().fill(row(REFERENCE.initial()).floats());
        update(optimizer, first, 12);
        Parameter fresh = parameter();
        update(algorithm.optimizer(), fresh, 12);
        assertArrayEquals(fresh.value().toArray(), first.value().toArray());
    }

    /** Each parameter has a memory of its own. */
    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void twoParametersAreUpdatedAsEachAlone(OptimizerKind algorithm) {
        Optimizer both = algorithm.optimizer();
        Parameter first = parameter();
        Parameter second = new Parameter("b1", home.allocate(1, 2, new float[] {3, 4}));
        for (int step = 0; step < 5; step++) {
            first.gradient(row(REFERENCE.gradients()[step]).in(home));
            second.gradient(home.allocate(1, 2, new float[] {step, -1}));
            both.update(List.of(first, second), RATE);
        }
        Parameter alone = parameter();
        update(algorithm.optimizer(), alone, 5);
        assertArrayEquals(alone.value().toArray(), first.value().toArray());
    }

    private void update(Optimizer optimizer, Parameter w, int steps) {
        for (int step = 0; step < steps; step++) {
            w.gradient(row(REFERENCE.gradients()[step]).in(home));
            optimizer.update(List.of(w), RATE);
        }
    }
}
