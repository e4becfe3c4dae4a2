package backprop.worker.python;

import backprop.data.Dataset;
import backprop.math.Rng;
import backprop.python.PythonError;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Two nets that learn the same mini-batches, step by step: the student's, and the right one. In slices, so that what happens is told. */
final class TrainingRun {
    private static final int BATCH = 100;
    private static final double SLICE = 80;
    private static final int TESTED_EVERY = 250;
    private static final int SEED = 1;

    private final NetTraining own;
    private final NetTraining right;
    private final TrainingDigits digits;
    private final int steps;
    private final DoubleSupplier clock;
    private final Consumer<PythonEvent> listener;
    private final Rng rng = new Rng(SEED);
    private int done;

    TrainingRun(
            NetTraining own,
            NetTraining right,
            TrainingDigits digits,
            int steps,
            DoubleSupplier clock,
            Consumer<PythonEvent> listener) {
        this.own = own;
        this.right = right;
        this.digits = digits;
        this.steps = steps;
        this.clock = clock;
        this.listener = listener;
    }

    boolean isDone() {
        return done == steps;
    }

    /**
     * Some steps, and tells of them.
     *
     * @throws PythonError where the student's program cannot go on
     */
    void goOn() {
        Dataset train = digits.train();
        double[] ownLosses = new double[steps - done], rightLosses = new double[steps - done];
        int count = 0;
        double begun = clock.getAsDouble();
        boolean isTested = false;
        while (!isDone() && !isTested && clock.getAsDouble() - begun < SLICE) {
            int[] chosen = NetTraining.draw(rng, BATCH, train.size());
            ownLosses[count] = own.step(train, chosen);
            rightLosses[count] = right.step(train, chosen);
            count++;
            done++;
            isTested = isDone() || done % TESTED_EVERY == 0;
        }
        listener.accept(new PythonEvent.Losses(Arrays.copyOf(ownLosses, count), Arrays.copyOf(rightLosses, count)));
        if (isTested)
            listener.accept(new PythonEvent.Accuracies(own.accuracy(digits.test()), right.accuracy(digits.test())));
    }
}
