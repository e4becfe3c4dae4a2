package backprop.session;

import backprop.data.Dataset;
import backprop.math.Rng;
import backprop.session.protocol.Command;
import backprop.session.protocol.Condition;
import backprop.session.protocol.Event;
import backprop.session.protocol.TrainerCheckpoint;
import backprop.tensor.Matrix;
import backprop.train.Evaluation;
import backprop.train.Evaluator;
import backprop.train.Trainer;
import backprop.train.TrainerState;
import backprop.weights.SafeTensorsException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * A way back to one iteration, and a look around there, part by part. It moves the trainer; who begins it gives the trainer
 * its own state back.
 */
final class Revisit {
    private final Command.Revisit asked;
    private final Trainer trainer;
    private final IncrementalEvaluation readers;
    private final Consumer<Event> emit;
    private final CheckpointRecorder recorder;
    private final Matrix pixels;
    private float[] losses = new float[64];
    private int count;
    private double milliseconds;
    private int checkpointed;
    private boolean hasArrived;
    private int tested;
    private Evaluation onTest;
    private final MisclassifiedFinder misread;

    /**
     * @param recorder knows how far checkpoints lie apart: a long way leaves some behind
     * @param pixels 1×784, for a drawing
     */
    Revisit(
            Command.Revisit asked,
            Trainer trainer,
            IncrementalEvaluation readers,
            CheckpointRecorder recorder,
            Matrix pixels,
            Consumer<Event> emit) {
        this.asked = asked;
        this.trainer = trainer;
        this.readers = readers;
        this.recorder = recorder;
        this.pixels = pixels;
        this.emit = emit;
        asked.from().ifPresentOrElse(from -> trainer.restore(TrainerState.of(from.state())), this::initialize);
        checkpointed = at();
        int classes = trainer.network().architecture().outputs();
        onTest = new Evaluation(new int[classes][classes]);
        misread = new MisclassifiedFinder(readers.testReader(), asked.misread());
    }

    private void initialize() {
        trainer.network()
                .initialize(
                        trainer.plan().initialization(), new Rng(trainer.plan().seed()));
        trainer.restart(0);
    }

    boolean isDone() {
        return hasArrived && tested == testReader().samples().size() && !misread.isRunning();
    }

    private Evaluator testReader() {
        return readers.testReader();
    }

    private int at() {
        return trainer.progress().iteration();
    }

    /** Until that time, and at least one part. */
    void runUntil(double end, DoubleSupplier clock) {
        do part(end, clock);
        while (!isDone() && clock.getAsDouble() < end);
        if (isDone()) emit(misread.found(asked.iteration()));
    }

    private void part(double end, DoubleSupplier clock) {
        if (!hasArrived) advance(end, clock);
        else if (tested < testReader().samples().size()) test();
        else misread.part();
    }

    private void advance(double end, DoubleSupplier clock) {
        double start = clock.getAsDouble();
        double now = start;
        int before = count;
        while (at() < asked.iteration() && (now < end || count == before)) {
            step();
            now = clock.getAsDouble();
        }
        double spent = now - start;
        milliseconds += spent;
        if (count > before) recorder.measured(count - before, spent);
        if (at() >= asked.iteration()) finish();
        else emit.accept(new Event.Revisiting(asked.iteration(), at()));
    }

    /** Under the condition that holds where it stands. */
    private void step() {
        asked.conditions().stream()
                .filter(each -> each.iteration() <= at())
                .reduce((earlier, later) -> later)
                .ifPresent(this::enter);
        if (count == losses.length) losses = Arrays.copyOf(losses, 2 * count);
        losses[count++] = (float) trainer.step();
        if (at() - checkpointed < recorder.interval(trainer)) return;
        checkpointed = at();
        emit.accept(new Event.Checkpointed(TrainerCheckpoint.of(trainer.state())));
    }

    private void enter(Condition condition) {
        trainer.learningRate(condition.rate());
        trainer.useFirst(condition.samples());
        if (condition.isRestarted() && condition.iteration() == at()) trainer.restart(at());
    }

    private void finish() {
        hasArrived = true;
        int iteration = asked.iteration();
        emit(new Event.Progressed(trainer.progress(), Arrays.copyOf(losses, count), milliseconds));
        if (asked.isKept()) saveCheckpoint();
        emit(NetworkStatistics.firstWeights(trainer.network(), iteration));
        // A net that was only filled with numbers has no activations yet.
        if (count > 0)
            emit(new Event.Seen(iteration, new NetworkStatistics(trainer.network(), readers.trainReader()).layers()));
        asked.drawing().ifPresent(drawing -> emit(new Event.Reading(probabilities(drawing))));
    }

    /** What is lost cannot be gone on from. */
    private void saveCheckpoint() {
        try {
            Event.Saved weights = AutoSaver.saved(trainer.network(), asked.iteration());
            emit(new Event.Checkpointed(TrainerCheckpoint.of(trainer.state())));
            emit(weights);
        } catch (SafeTensorsException e) {
            // Not sent: the answer ends without it.
        }
    }

    private float[] probabilities(byte[] drawing) {
        float[] values = new float[drawing.length];
        float[] levels = Dataset.levels();
        for (int i = 0; i < values.length; i++) values[i] = levels[drawing[i] & 255];
        pixels.fill(values);
        return trainer.network().probabilities(pixels).toArray();
    }

    private void test() {
        int to = Math.min(tested + testReader().batch(), testReader().samples().size());
        onTest = onTest.plus(testReader().part(tested, to));
        tested = to;
        if (to == testReader().samples().size()) {
            int[][] none = new int[onTest.confusion().length][onTest.confusion().length];
            emit(new Event.Evaluated(asked.iteration(), new Evaluation(none), onTest));
        }
    }

    private void emit(Event seen) {
        emit.accept(new Event.Revisited(asked.iteration(), seen));
    }
}
