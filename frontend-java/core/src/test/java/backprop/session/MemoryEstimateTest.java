package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Samples;
import backprop.nn.architecture.Architecture;
import backprop.optim.OptimizerKind;
import backprop.session.protocol.Command;
import backprop.session.settings.DataSource;
import backprop.tensor.JavaKernels;
import backprop.tensor.Kernels;
import backprop.tensor.Workspace;
import backprop.train.Blots;
import backprop.train.TrainingPlan;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryEstimateTest {
    private static final Samples DIGITS = Blots.samples(1000);
    private static final long SLACK = 208;

    private long used;

    /** Counts what it gives away, with the slack that a WebAssembly memory has behind each array. */
    private Kernels counting() {
        Kernels kernels = new JavaKernels();
        return (Kernels) Proxy.newProxyInstance(
                Kernels.class.getClassLoader(), new Class<?>[] {Kernels.class}, (proxy, method, arguments) -> {
                    int size = method.getName().equals("floats")
                                    || method.getName().equals("ints")
                            ? 4
                            : 1;
                    if (arguments.length == 1) used += (long) size * (int) arguments[0] + SLACK;
                    try {
                        return method.invoke(kernels, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "784-50-10, 100",
        "784-10, 1",
        "784-200-10, 1000",
        "28x28-conv8@5-relu-pool2-conv16@5-relu-pool2-10, 100",
        "28x28-conv6@5s2p2-bn-relu-pool3s2p1-conv5@3p1-gap-10, 30",
        "784-50-bn-relu-drop0.5-40-bn-tanh-drop0.2-30-bn-sigmoid-drop0.1-10, 100",
    })
    void aSessionDoesNotTakeMoreThanItSays(String net, int batch) {
        TrainingPlan plan = TrainingPlan.notebook().with(changed -> {
            changed.architecture = Architecture.parse(net);
            changed.batchSize = batch;
            changed.optimizer = OptimizerKind.ADAM;
            changed.weightDecay = 1e-4;
            changed.iterations = 60;
        });
        long taken = taken(plan, 3);
        long said = MemoryEstimate.of(plan, 0);
        assertTrue(taken <= said, taken + " of " + said);
    }

    private long taken(TrainingPlan plan, int rounds) {
        used = 0;
        Command.Open open = new Command.Open(plan, DataSource.MNIST, true, Optional.empty());
        TrainingSession session = new TrainingSession(new Workspace(counting()), open, () -> 0, event -> {});
        session.use(DIGITS, DIGITS.first(600));
        for (int i = 0; i < rounds; i++) {
            session.handle(new Command.Run(11));
            while (session.runSlice()) {}
            session.handle(new Command.TraceStep());
            while (session.runSlice()) {}
            session.handle(new Command.Misread(-1, -1, 3));
            session.handle(new Command.RestoreLastGood());
            session.handle(new Command.Reset());
        }
        return used;
    }

    /**
     * Of every weight a session has so many numbers: itself, its gradient, itself turned, and what the optimizer remembers, of
     * the kernels' memory; the good one to go back to and the one that is written beside it. With wide layers and batches of one
     * digit, all else is little.
     */
    @ParameterizedTest
    @CsvSource({"SGD, 3", "ADAM, 5"})
    void eachCopyOfTheWeightsIsReckonedWith(OptimizerKind algorithm, int copies) {
        assertEquals(
                copies + 2,
                (said(200, 200, algorithm)
                                - said(200, 100, algorithm)
                                - said(100, 200, algorithm)
                                + said(100, 100, algorithm))
                        / (4.0 * 100 * 100));
        TrainingPlan wide = plan(800, 800, algorithm);
        assertEquals(copies, taken(wide, 1) / (4 * wide.architecture().parameterCount()));
    }

    private static long said(int first, int second, OptimizerKind algorithm) {
        return MemoryEstimate.of(plan(first, second, algorithm), 0);
    }

    private static TrainingPlan plan(int first, int second, OptimizerKind algorithm) {
        return TrainingPlan.notebook()
                .with(Architecture.parse("784-" + first + "-" + second + "-10"))
                .with(algorithm)
                .withBatchSize(1);
    }
}
