package backprop.worker.python;

import backprop.data.Dataset;
import backprop.math.Rng;
import backprop.python.PythonError;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Two nets that learn the same mini-batches, step by step: the student's, and the right one. In slices, so that what happens is told. */
final class TrainingRun {
    private static final int TESTS = 4;
    private static final int SEED = 1;

    private final NetTraining own;
    private final NetTraining right;
    private final TrainingDigits digits;
    private final Consumer<PythonEvent> listener;
    private final LossReport losses;
    private final Rng rng = new Rng(SEED);
    private int done;

    /** @param clock in milliseconds */
    TrainingRun(
            NetTraining own,
            NetTraining right,
            TrainingDigits digits,
            DoubleSupplier clock,
            Consumer<PythonEvent> listener) {
        this.own = own;
        this.right = right;
        this.digits = digits;
        this.listener = listener;
        losses = new LossReport(clock, listener);
    }

    boolean isDone() {
        return done == own.steps();
    }

    /**
     * Some steps, and tells of them.
     *
     * @throws PythonError where the student's program cannot go on
     */
    void advance() {
        Dataset train = digits.train();
        boolean isTested = false;
        while (!isTested && !losses.isDue()) {
            int[] chosen = own.draw(rng, train.size());
            losses.add(own.step(train, chosen), right.step(train, chosen));
            done++;
            isTested = done % (own.steps() / TESTS) == 0;
        }
        losses.send();
        if (isTested)
            listener.accept(new PythonEvent.Accuracies(own.accuracy(digits.test()), right.accuracy(digits.test())));
    }
}
