package backprop.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Samples;
import backprop.nn.Architecture;
import backprop.optim.Algorithm;
import backprop.session.Event.Reason;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Blots;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import backprop.weights.WeightsDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingSessionTest {
    private static final Samples TRAIN = Blots.samples(1000);
    private static final Samples TEST = Blots.samples(200);
    private static final TrainingPlan PLAN = TrainingPlan.notebook()
            .with(Architecture.parse("784-20-10"))
            .withLearningRate(0.5)
            .withIterations(60);

    private final List<Event> events = new ArrayList<>();
    private double time;

    @Test
    void aRunToItsEndHasTheWeightsOfATrainer() {
        TrainingSession session = opened(PLAN, Optional.empty());
        session.obey(new Command.Run(60));
        work(session);
        Trainer trainer = new Trainer(new Workspace(new JavaKernels()), PLAN, TRAIN);
        for (int i = 0; i < 60; i++) trainer.step();
        assertEquals(
                WeightsDigest.of(trainer.network()), last(Event.Saved.class).sha256());
        assertEquals(Reason.DONE, last(Event.Stopped.class).reason());
        assertEquals(60, last(Event.Stopped.class).progress().iteration());
    }

    @Test
    void pausesStepsAndResetsChangeNothingInTheRun() {
        TrainingSession whole = opened(PLAN, Optional.empty());
        whole.obey(new Command.Run(60));
        work(whole);
        String expected = last(Event.Saved.class).sha256();
        TrainingSession broken = opened(PLAN, Optional.empty());
        broken.obey(new Command.Run(17));
        work(broken);
        broken.obey(new Command.Reset());
        for (int i = 0; i < 5; i++) {
            broken.obey(new Command.Run(1));
            work(broken);
        }
        broken.obey(new Command.Run(1000));
        broken.work();
        broken.obey(new Command.Pause());
        assertFalse(broken.work());
        broken.obey(new Command.Run(1000));
        work(broken);
        assertEquals(60, last(Event.Saved.class).snapshot().iteration());
        assertEquals(expected, last(Event.Saved.class).sha256());
    }

    @Test
    void aSliceEndsWhenItsTimeIsUp() {
        TrainingSession session = opened(PLAN, Optional.empty());
        session.obey(new Command.Run(60));
        // The first iteration is looked into.
        assertTrue(session.work());
        assertTrue(session.work());
        // The clock moves on by 4 ms whenever it is read, once a step.
        int steps = last(Event.Progressed.class).losses().length;
        assertTrue(steps > 2 && steps <= 8, "steps " + steps);
        session.obey(new Command.Pause());
        assertEquals(1 + steps, last(Event.Stopped.class).progress().iteration());
        assertEquals(Reason.PAUSED, last(Event.Stopped.class).reason());
    }

    @Test
    void eachEpochEndsWithTheAccuracyAndTheRunWithThatOnAllDigits() {
        TrainingSession session = opened(PLAN, Optional.empty());
        session.obey(new Command.Run(60));
        work(session);
        List<Event.Evaluated> evaluations = all(Event.Evaluated.class);
        assertEquals(6, evaluations.size());
        assertEquals(10, evaluations.get(0).iteration());
        assertEquals(200, evaluations.get(4).train().total());
        assertEquals(1000, evaluations.get(5).train().total());
        assertEquals(200, evaluations.get(5).test().total());
    }

    @Test
    void aRunThatDivergesStopsAndKeepsItsLastGoodWeights() {
        TrainingSession session = opened(PLAN.withLearningRate(1e30), Optional.empty());
        session.obey(new Command.Run(60));
        work(session);
        assertEquals(Reason.DIVERGED, last(Event.Stopped.class).reason());
        assertTrue(all(Event.Saved.class).isEmpty());
    }

    @Test
    void aSessionGoesOnFromASnapshot() {
        TrainingSession session = opened(PLAN, Optional.empty());
        session.obey(new Command.Run(25));
        work(session);
        Event.Saved saved = last(Event.Saved.class);
        TrainingSession next = opened(PLAN, Optional.of(saved.snapshot()));
        next.obey(new Command.Save());
        assertEquals(saved.sha256(), last(Event.Saved.class).sha256());
        next.obey(new Command.Run(1000));
        work(next);
        assertEquals(60, last(Event.Stopped.class).progress().iteration());
        next.obey(new Command.Reset());
        assertEquals(saved.sha256(), last(Event.Saved.class).sha256());
        assertEquals(25, last(Event.Stopped.class).progress().iteration());
    }

    @Test
    void moreDigitsMayComeWhileItLearns() {
        TrainingSession session = opened(PLAN, Optional.empty());
        session.obey(new Command.Run(10));
        work(session);
        session.use(Blots.samples(2000), TEST);
        session.obey(new Command.Run(10));
        work(session);
        assertEquals(20, last(Event.Stopped.class).progress().iteration());
        assertEquals(20, last(Event.Stopped.class).progress().iterationsPerEpoch());
    }

    @Test
    void aWatchedIterationIsToldAndTheRunIsTheSame() {
        TrainingSession plain = opened(PLAN, Optional.empty());
        plain.obey(new Command.Run(3));
        work(plain);
        String expected = last(Event.Saved.class).sha256();
        TrainingSession session = opened(PLAN, Optional.empty());
        session.obey(new Command.Run(1));
        work(session);
        session.obey(new Command.Watch());
        work(session);
        Event.Watched watched = last(Event.Watched.class);
        assertEquals(2, watched.iteration());
        assertEquals(2, last(Event.Stopped.class).progress().iteration());
        assertEquals(100, watched.size());
        assertEquals(100 * 784, watched.pixels().length);
        assertEquals((float) watched.loss(), last(Event.Progressed.class).losses()[0]);
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
        session.obey(new Command.Watch());
        work(session);
        assertEquals(expected, last(Event.Saved.class).sha256());
    }

    @Test
    void ofWideLayersAndLargeBatchesOnlyAPartIsTold() {
        TrainingPlan wide = PLAN.with(Architecture.parse("784-70-10")).withBatchSize(150);
        TrainingSession session = opened(wide, Optional.empty());
        session.obey(new Command.Watch());
        work(session);
        Event.Watched watched = last(Event.Watched.class);
        assertEquals(150, watched.size());
        assertEquals(100, watched.labels().length);
        WatchedParameter w1 = watched.parameters().get(0);
        assertEquals("784 64 70", w1.rows() + " " + w1.columns() + " " + w1.units());
        assertEquals(784 * 64, w1.before().length);
        assertEquals(64, last(Event.FirstWeights.class).units());
    }

    @Test
    void theInsideIsSeenAtTheFirstIterationsAndAtEachEpochsEnd() {
        TrainingPlan plan = PLAN.with(Architecture.parse("784-20-bn-relu-10"))
                .withBatchSize(4)
                .withIterations(600);
        TrainingSession session = opened(plan, Optional.empty());
        session.obey(new Command.Run(600));
        work(session);
        List<Integer> iterations =
                all(Event.Seen.class).stream().map(Event.Seen::iteration).toList();
        assertEquals(List.of(1, 50, 100, 150, 200, 250, 500, 600), iterations);
        assertEquals(iterations.size(), all(Event.FirstWeights.class).size());
        for (Event.Seen seen : all(Event.Seen.class)) {
            assertEquals(4, seen.layers().size());
            for (Spread layer : seen.layers()) {
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
        TrainingPlan plan = PLAN.with(Architecture.parse("784-20-bn-relu-drop0.5-10"));
        TrainingSession session = opened(plan, Optional.empty());
        session.obey(new Command.Run(60));
        work(session);
        Trainer trainer = new Trainer(new Workspace(new JavaKernels()), plan, TRAIN);
        for (int i = 0; i < 60; i++) trainer.step();
        assertEquals(
                WeightsDigest.of(trainer.network()), last(Event.Saved.class).sha256());
    }

    @Test
    void aNetWhoseUnitsAreDeadStopsOnceAndMayGoBack() {
        TrainingSession session = opened(PLAN.withLearningRate(0.1), Optional.empty());
        session.obey(new Command.Save());
        String start = last(Event.Saved.class).sha256();
        session.obey(new Command.LearningRate(300));
        session.obey(new Command.Run(60));
        work(session);
        Event.Stopped stopped = last(Event.Stopped.class);
        assertEquals(Reason.DEAD, stopped.reason());
        assertEquals(0, stopped.good());
        assertTrue(last(Event.Seen.class).layers().get(1).dead() >= 0.8);
        session.obey(new Command.Run(60));
        work(session);
        assertEquals(Reason.DONE, last(Event.Stopped.class).reason());
        session.obey(new Command.GoBack());
        assertEquals(start, last(Event.Saved.class).sha256());
        assertEquals(Reason.PAUSED, last(Event.Stopped.class).reason());
        assertEquals(0, last(Event.Stopped.class).progress().iteration());
    }

    @Test
    void aRunThatHasDivergedGoesBackToItsLastGoodWeightsAndLearnsOn() {
        TrainingSession session = opened(PLAN.withIterations(1000), Optional.empty());
        session.obey(new Command.Run(250));
        work(session);
        session.obey(new Command.LearningRate(1e30));
        session.obey(new Command.Run(1000));
        work(session);
        Event.Stopped stopped = last(Event.Stopped.class);
        assertEquals(Reason.DIVERGED, stopped.reason());
        assertTrue(stopped.progress().hasDiverged());
        assertTrue(stopped.progress().iteration() < 260, stopped.toString());
        assertEquals(200, stopped.good());
        int saved = all(Event.Saved.class).size();
        session.obey(new Command.Pause());
        assertEquals(Reason.DIVERGED, last(Event.Stopped.class).reason());
        assertEquals(saved, all(Event.Saved.class).size());
        session.obey(new Command.GoBack());
        assertEquals(200, last(Event.Stopped.class).progress().iteration());
        assertFalse(last(Event.Stopped.class).progress().hasDiverged());
        session.obey(new Command.LearningRate(0.1));
        session.obey(new Command.Run(10_000));
        work(session);
        assertEquals(Reason.DONE, last(Event.Stopped.class).reason());
        assertTrue(last(Event.Evaluated.class).test().accuracy() > 0.9);
    }

    @Test
    void aRunOfEveryKindIsTheSameAfterAReset() {
        TrainingPlan plan = PLAN.with(changed -> {
            changed.architecture = Architecture.parse("784-20-bn-tanh-drop0.3-10");
            changed.optimizer = Algorithm.ADAM;
            changed.learningRate = 0.01;
            changed.weightDecay = 1e-3;
        });
        TrainingSession session = opened(plan, Optional.empty());
        session.obey(new Command.Run(60));
        work(session);
        String expected = last(Event.Saved.class).sha256();
        session.obey(new Command.Reset());
        session.obey(new Command.Run(13));
        work(session);
        session.obey(new Command.Watch());
        work(session);
        session.obey(new Command.Misread(-1, -1, 5));
        session.obey(new Command.Evaluate());
        work(session);
        session.obey(new Command.Run(1000));
        work(session);
        assertEquals(60, last(Event.Stopped.class).progress().iteration());
        assertEquals(expected, last(Event.Saved.class).sha256());
    }

    @Test
    void misreadDigitsAreFoundWithTheirThreeBestGuesses() {
        TrainingSession session = opened(PLAN, Optional.empty());
        session.obey(new Command.Run(4));
        work(session);
        session.obey(new Command.Evaluate());
        work(session);
        int[][] confusion = last(Event.Evaluated.class).test().confusion();
        session.obey(new Command.Misread(-1, -1, 5));
        Event.Misreadings any = last(Event.Misreadings.class);
        assertEquals(200 - last(Event.Evaluated.class).test().correct(), any.total());
        assertEquals(Math.min(5, any.total()), any.digits().size());
        assertTrue(any.total() > 0);
        for (int label = 0; label < 10; label++) {
            for (int answer = 0; answer < 10; answer++) {
                session.obey(new Command.Misread(label, answer, 1));
                Event.Misreadings cell = last(Event.Misreadings.class);
                assertEquals(confusion[label][answer], cell.total());
                for (Misreading digit : cell.digits()) assertIs(label, answer, digit);
            }
        }
    }

    private static void assertIs(int label, int answer, Misreading digit) {
        assertEquals(label, digit.label());
        assertEquals(label, TEST.label(digit.index()));
        assertEquals(answer, digit.guesses()[0]);
        assertEquals(3, digit.guesses().length);
        assertTrue(digit.probabilities()[0] >= digit.probabilities()[1]);
        assertTrue(digit.probabilities()[1] >= digit.probabilities()[2]);
        assertArrayEquals(TEST.image(digit.index()), digit.pixels());
    }

    @Test
    void onFewSamplesItIsExaminedWhenThatIsNoMoreWorkThanTheLearning() {
        TrainingSession session = opened(
                PLAN.with(changed -> {
                    changed.samples = 50;
                    changed.batchSize = 10;
                    changed.iterations = 40;
                }),
                Optional.empty());
        assertEquals(50, last(Event.Opened.class).train());
        session.obey(new Command.Run(40));
        work(session);
        List<Integer> iterations = all(Event.Evaluated.class).stream()
                .map(Event.Evaluated::iteration)
                .toList();
        // 250 digits to be read; an epoch of 5 iterations is the work of reading 150.
        assertEquals(List.of(5, 15, 25, 35, 40), iterations);
        assertEquals(50, last(Event.Evaluated.class).train().total());
    }

    private TrainingSession opened(TrainingPlan plan, Optional<Snapshot> from) {
        Command.Open open = new Command.Open(plan, Digits.MNIST, true, from);
        TrainingSession session =
                new TrainingSession(new Workspace(new JavaKernels()), open, () -> time += 4, events::add);
        session.use(TRAIN, TEST);
        return session;
    }

    private static void work(TrainingSession session) {
        while (session.work()) {}
    }

    private <E extends Event> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <E extends Event> E last(Class<E> kind) {
        List<E> all = all(kind);
        return all.get(all.size() - 1);
    }
}
