package backprop.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.nn.architecture.Architecture;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.LayerStatistics;
import backprop.session.protocol.Misreading;
import backprop.session.protocol.WatchedParameter;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import backprop.weights.WeightsDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a session tells of the net while it learns. */
class SessionInsideTest {
    private final Told told = new Told();

    @Test
    void aWatchedIterationIsToldAndTheRunIsTheSame() {
        String expected = told.weightsOfAPlainRun(3);
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.Run(1));
        Told.work(session);
        session.handle(new Command.TraceStep());
        Told.work(session);
        Event.StepTraced watched = told.last(Event.StepTraced.class);
        assertEquals(2, watched.iteration());
        assertEquals(2, told.last(Event.Stopped.class).progress().iteration());
        assertEquals(100, watched.size());
        assertEquals(100 * 784, watched.pixels().length);
        assertEquals((float) watched.loss(), told.last(Event.Progressed.class).losses()[0]);
        assertEquals(
                List.of("W1", "b1", "W2", "b2"),
                watched.parameters().stream().map(WatchedParameter::name).toList());
        for (WatchedParameter p : watched.parameters()) {
            assertEquals(p.units(), p.columns());
            for (int i = 0; i < p.after().length; i++) {
                assertEquals(p.before()[i] - 0.5f * p.gradient()[i], p.after()[i], 1e-6);
            }
        }
        double sum = 0;
        for (int i = 0; i < 100; i++) sum -= Math.log(watched.probabilities()[i * 10 + watched.labels()[i]]);
        assertEquals(watched.loss(), sum / 100, 1e-6);
        session.handle(new Command.TraceStep());
        Told.work(session);
        assertEquals(expected, told.last(Event.Saved.class).sha256());
    }

    @Test
    void ofWideLayersAndLargeBatchesOnlyAPartIsTold() {
        TrainingPlan wide = Told.PLAN.with(Architecture.parse("784-70-10")).withBatchSize(150);
        TrainingSession session = told.opened(wide, Optional.empty());
        session.handle(new Command.TraceStep());
        Told.work(session);
        Event.StepTraced watched = told.last(Event.StepTraced.class);
        assertEquals(150, watched.size());
        assertEquals(100, watched.labels().length);
        WatchedParameter w1 = watched.parameters().get(0);
        assertEquals("784 64 70", w1.rows() + " " + w1.columns() + " " + w1.units());
        assertEquals(784 * 64, w1.before().length);
        assertEquals(64, told.last(Event.FirstWeights.class).units());
    }

    /** Held against a trainer of the same plan: which digits, which numbers at which place. */
    @Test
    void whatIsToldOfAStepIsWhatTheTrainerDid() {
        TrainingPlan wide = Told.PLAN.with(Architecture.parse("784-70-10")).withBatchSize(30);
        TrainingSession session = told.opened(wide, Optional.empty());
        session.handle(new Command.TraceStep());
        Told.work(session);
        Trainer trainer = new Trainer(new Workspace(new JavaKernels()), wide, Told.TRAIN);
        trainer.step();
        Event.StepTraced watched = told.last(Event.StepTraced.class);
        int[] indices = trainer.indices();
        for (int i = 0; i < indices.length; i++) {
            assertEquals(Told.TRAIN.label(indices[i]), watched.labels()[i]);
            byte[] pixels = Arrays.copyOfRange(watched.pixels(), i * 784, (i + 1) * 784);
            assertArrayEquals(Told.TRAIN.image(indices[i]), pixels);
        }
        Matrix w = trainer.network().weights().get(0).value();
        Event.FirstWeights first = told.last(Event.FirstWeights.class);
        for (int k = 0; k < 784; k++) {
            for (int j = 0; j < 64; j++) {
                assertEquals(w.get(k, j), watched.parameters().get(0).after()[k * 64 + j]);
                assertEquals(w.get(k, j), first.weights()[j * 784 + k]);
            }
        }
    }

    @Test
    void theInsideIsSeenAtTheFirstIterationsAndAtEachEpochsEnd() {
        TrainingPlan plan = Told.PLAN
                .with(Architecture.parse("784-20-bn-relu-10"))
                .withBatchSize(4)
                .withIterations(600);
        TrainingSession session = told.opened(plan, Optional.empty());
        session.handle(new Command.Run(600));
        Told.work(session);
        List<Integer> iterations =
                told.all(Event.Seen.class).stream().map(Event.Seen::iteration).toList();
        assertEquals(List.of(1, 50, 100, 150, 200, 250, 500, 600), iterations);
        assertEquals(iterations.size(), told.all(Event.FirstWeights.class).size());
        for (Event.Seen seen : told.all(Event.Seen.class)) {
            assertEquals(4, seen.layers().size());
            for (LayerStatistics layer : seen.layers()) {
                int units = layer.place() == 3 ? 10 : 20;
                assertEquals(4 * units, layer.activations().total());
                assertEquals(4 * units, layer.gradients().total());
                assertEquals(40, layer.activations().counts().length);
            }
            assertEquals(0, seen.layers().get(0).dead());
        }
    }

    @Test
    void whatIsSeenChangesNothingInTheRun() {
        TrainingPlan plan = Told.PLAN.with(Architecture.parse("784-20-bn-relu-drop0.5-10"));
        TrainingSession session = told.opened(plan, Optional.empty());
        session.handle(new Command.Run(60));
        Told.work(session);
        Trainer trainer = new Trainer(new Workspace(new JavaKernels()), plan, Told.TRAIN);
        for (int i = 0; i < 60; i++) trainer.step();
        assertEquals(
                WeightsDigest.of(trainer.network()),
                told.last(Event.Saved.class).sha256());
    }

    @Test
    void misreadDigitsAreFoundWithTheirThreeBestGuesses() {
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.Run(4));
        Told.work(session);
        session.handle(new Command.Evaluate());
        Told.work(session);
        int[][] confusion = told.last(Event.Evaluated.class).test().confusion();
        session.handle(new Command.Misread(-1, -1, 5));
        Event.Misreadings any = told.last(Event.Misreadings.class);
        assertEquals(200 - told.last(Event.Evaluated.class).test().correct(), any.total());
        assertEquals(Math.min(5, any.total()), any.digits().size());
        assertTrue(any.total() > 0);
        for (int label = 0; label < 10; label++) {
            for (int answer = 0; answer < 10; answer++) {
                session.handle(new Command.Misread(label, answer, 1));
                Event.Misreadings cell = told.last(Event.Misreadings.class);
                assertEquals(confusion[label][answer], cell.total());
                for (Misreading digit : cell.digits()) assertIs(label, answer, digit);
            }
        }
    }

    private static void assertIs(int label, int answer, Misreading digit) {
        assertEquals(label, digit.label());
        assertEquals(label, Told.TEST.label(digit.index()));
        assertEquals(answer, digit.guesses()[0]);
        assertEquals(3, digit.guesses().length);
        assertTrue(digit.probabilities()[0] >= digit.probabilities()[1]);
        assertTrue(digit.probabilities()[1] >= digit.probabilities()[2]);
        assertArrayEquals(Told.TEST.image(digit.index()), digit.pixels());
    }
}
