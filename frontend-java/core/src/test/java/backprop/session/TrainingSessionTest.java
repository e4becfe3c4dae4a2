package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Samples;
import backprop.nn.Architecture;
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
        assertTrue(session.work());
        // The clock moves on by 4 ms whenever it is read, once a step.
        int steps = last(Event.Progressed.class).losses().length;
        assertTrue(steps > 2 && steps <= 8, "steps " + steps);
        session.obey(new Command.Pause());
        assertEquals(steps, last(Event.Stopped.class).progress().iteration());
        assertEquals(Reason.PAUSED, last(Event.Stopped.class).reason());
    }

    @Test
    void eachEpochEndsWithTheAccuracyOnAllDigits() {
        TrainingSession session = opened(PLAN, Optional.empty());
        session.obey(new Command.Run(60));
        work(session);
        List<Event.Evaluated> evaluations = all(Event.Evaluated.class);
        assertEquals(6, evaluations.size());
        assertEquals(10, evaluations.get(0).iteration());
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
