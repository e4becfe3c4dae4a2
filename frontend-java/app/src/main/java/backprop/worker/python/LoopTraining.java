package backprop.worker.python;

import backprop.data.Dataset;
import backprop.math.Rng;
import backprop.python.HostModule;
import backprop.python.Interpreter;
import backprop.python.value.NativeFunction;
import backprop.python.value.PyList;
import backprop.python.value.PyNone;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * A student's own training loop beside the right one. The loop runs as it stands; the net that it is given tells of each step, and
 * then the right net takes one, too.
 */
final class LoopTraining {
    private static final int TESTS = 4;
    private static final int SEED = 1;

    private final NetTraining right;
    private final TrainingDigits digits;
    private final Consumer<PythonEvent> listener;
    private final LossReport losses;
    private final Rng rng = new Rng(SEED);
    private boolean isTested = true;

    /** @param clock in milliseconds */
    LoopTraining(NetTraining right, TrainingDigits digits, DoubleSupplier clock, Consumer<PythonEvent> listener) {
        this.right = right;
        this.digits = digits;
        this.listener = listener;
        losses = new LossReport(clock, listener);
    }

    /** What the net that is watched imports. */
    HostModule module() {
        Dataset test = digits.test();
        int[] all = NetTraining.range(0, test.size());
        return new HostModule.Values(Map.of(
                "x_test", NetTraining.images(test, all),
                "t_test", NetTraining.classes(test, all),
                "iterations", (long) right.steps(),
                "tested_every", (long) right.steps() / TESTS,
                "tell_loss", NativeFunction.of("tell_loss loss", parameters -> step((Double) parameters[0])),
                "watched", new PyList(),
                "tell_accuracy", NativeFunction.of("tell_accuracy share", parameters -> test((Double) parameters[0]))));
    }

    private Object step(double loss) {
        losses.add(
                loss, right.step(digits.train(), right.draw(rng, digits.train().size())));
        isTested = false;
        if (losses.isDue()) losses.send();
        return PyNone.NONE;
    }

    private Object test(double accuracy) {
        isTested = true;
        losses.send();
        listener.accept(new PythonEvent.Accuracies(accuracy, right.accuracy(digits.test())));
        return PyNone.NONE;
    }

    /**
     * What has not been told yet. A loop that ends by itself is tested where it ended.
     *
     * @param own in which the loop ran
     */
    void end(Interpreter own) {
        losses.send();
        if (!isTested) own.run("from lab_training import watched\nwatched[0].test()");
    }
}
