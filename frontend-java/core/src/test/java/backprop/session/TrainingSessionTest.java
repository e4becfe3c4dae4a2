package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.nn.architecture.Architecture;
import backprop.optim.OptimizerKind;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.Event.Reason;
import backprop.session.settings.DataSource;
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
    private final Told told = new Told();

    @Test
    void aRunToItsEndHasTheWeightsOfATrainer() {
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.Run(60));
        Told.work(session);
        Trainer trainer = new Trainer(new Workspace(new JavaKernels()), Told.PLAN, Told.TRAIN);
        for (int i = 0; i < 60; i++) trainer.step();
        assertEquals(
                WeightsDigest.of(trainer.network()),
                told.last(Event.Saved.class).sha256());
        assertEquals(Reason.DONE, told.last(Event.Stopped.class).reason());
        assertEquals(60, told.last(Event.Stopped.class).progress().iteration());
    }

    @Test
    void pausesStepsAndResetsChangeNothingInTheRun() {
        String expected = told.weightsOfAPlainRun(60);
        TrainingSession broken = told.opened(Told.PLAN, Optional.empty());
        broken.handle(new Command.Run(17));
        Told.work(broken);
        broken.handle(new Command.Reset());
        for (int i = 0; i < 5; i++) {
            broken.handle(new Command.Run(1));
            Told.work(broken);
        }
        broken.handle(new Command.Run(1000));
        broken.runSlice();
        broken.handle(new Command.Pause());
        assertFalse(broken.runSlice());
        broken.handle(new Command.Run(1000));
        Told.work(broken);
        assertEquals(60, told.last(Event.Saved.class).snapshot().iteration());
        assertEquals(expected, told.last(Event.Saved.class).sha256());
    }

    /** Nothing was told then, and the run was taken to be at work for ever: so a property of the run controller found. */
    @Test
    void whoAsksForMoreOfARunThatIsOverIsToldThatItIs() {
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.Run(60));
        Told.work(session);
        int stops = told.all(Event.Stopped.class).size();
        session.handle(new Command.Run(60));
        assertEquals(stops + 1, told.all(Event.Stopped.class).size());
        assertEquals(Reason.DONE, told.last(Event.Stopped.class).reason());
    }

    @Test
    void aLearningRateThatIsToldBeforeTheDigitsComeIsTheRuns() {
        String expected = told.weightsOfAPlainRun(5);
        Command.Open open =
                new Command.Open(Told.PLAN.withLearningRate(0.001), DataSource.MNIST, true, Optional.empty());
        List<Event> events = new ArrayList<>();
        TrainingSession session = new TrainingSession(new Workspace(new JavaKernels()), open, () -> 0, events::add);
        session.handle(new Command.LearningRate(0.5));
        session.handle(new Command.Run(5));
        session.use(Told.TRAIN, Told.TEST);
        Told.work(session);
        List<Event.Saved> saved = events.stream()
                .filter(Event.Saved.class::isInstance)
                .map(Event.Saved.class::cast)
                .toList();
        assertEquals(expected, saved.get(saved.size() - 1).sha256());
    }

    @Test
    void afterAResetAllIsToldAgainAndTheWayBackIsToTheBeginning() {
        TrainingSession session = told.opened(Told.PLAN.withIterations(150), Optional.empty());
        session.handle(new Command.Run(120));
        Told.work(session);
        assertEquals(100, told.last(Event.Stopped.class).good());
        int seen = told.all(Event.Seen.class).size();
        int examined = told.all(Event.Evaluated.class).size();
        session.handle(new Command.Reset());
        assertEquals(0, told.last(Event.Stopped.class).good());
        session.handle(new Command.Run(120));
        Told.work(session);
        assertEquals(2 * seen, told.all(Event.Seen.class).size());
        assertEquals(2 * examined, told.all(Event.Evaluated.class).size());
    }

    @Test
    void aSliceEndsWhenItsTimeIsUp() {
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.Run(60));
        // The first iteration is looked into.
        assertTrue(session.runSlice());
        assertTrue(session.runSlice());
        // The clock moves on by 4 ms whenever it is read, once a step.
        int steps = told.last(Event.Progressed.class).losses().length;
        assertTrue(steps > 2 && steps <= 8, "steps " + steps);
        session.handle(new Command.Pause());
        assertEquals(1 + steps, told.last(Event.Stopped.class).progress().iteration());
        assertEquals(Reason.PAUSED, told.last(Event.Stopped.class).reason());
    }

    @Test
    void eachEpochEndsWithTheAccuracyAndTheRunWithThatOnAllDigits() {
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.Run(60));
        Told.work(session);
        List<Event.Evaluated> evaluations = told.all(Event.Evaluated.class);
        assertEquals(6, evaluations.size());
        assertEquals(10, evaluations.get(0).iteration());
        assertEquals(200, evaluations.get(4).train().total());
        assertEquals(1000, evaluations.get(5).train().total());
        assertEquals(200, evaluations.get(5).test().total());
    }

    @Test
    void aSessionGoesOnFromASnapshot() {
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.Run(25));
        Told.work(session);
        Event.Saved saved = told.last(Event.Saved.class);
        TrainingSession next = told.opened(Told.PLAN, Optional.of(saved.snapshot()));
        next.handle(new Command.Save());
        assertEquals(saved.sha256(), told.last(Event.Saved.class).sha256());
        next.handle(new Command.Run(1000));
        Told.work(next);
        assertEquals(60, told.last(Event.Stopped.class).progress().iteration());
        next.handle(new Command.Reset());
        assertEquals(saved.sha256(), told.last(Event.Saved.class).sha256());
        assertEquals(25, told.last(Event.Stopped.class).progress().iteration());
    }

    /** The test at the end was given up then, and nothing was told any more. */
    @Test
    void digitsThatComeDuringTheLastTestAreTestedToo() {
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.Run(60));
        while (told.all(Event.Progressed.class).stream()
                .noneMatch(done -> done.progress().isDone())) session.runSlice();
        session.use(Told.TRAIN, Blots.samples(300));
        Told.work(session);
        assertEquals(300, told.last(Event.Evaluated.class).test().total());
        assertEquals(Reason.DONE, told.last(Event.Stopped.class).reason());
    }

    @Test
    void moreDigitsMayComeWhileItLearns() {
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.Run(10));
        Told.work(session);
        session.use(Blots.samples(2000), Told.TEST);
        session.handle(new Command.Run(10));
        Told.work(session);
        assertEquals(20, told.last(Event.Stopped.class).progress().iteration());
        assertEquals(20, told.last(Event.Stopped.class).progress().iterationsPerEpoch());
    }

    @Test
    void aRunOfEveryKindIsTheSameAfterAReset() {
        TrainingPlan plan = Told.PLAN.with(changed -> {
            changed.architecture = Architecture.parse("784-20-bn-tanh-drop0.3-10");
            changed.optimizer = OptimizerKind.ADAM;
            changed.learningRate = 0.01;
            changed.weightDecay = 1e-3;
        });
        TrainingSession session = told.opened(plan, Optional.empty());
        session.handle(new Command.Run(60));
        Told.work(session);
        String expected = told.last(Event.Saved.class).sha256();
        session.handle(new Command.Reset());
        session.handle(new Command.Run(13));
        Told.work(session);
        session.handle(new Command.TraceStep());
        Told.work(session);
        session.handle(new Command.Misread(-1, -1, 5));
        session.handle(new Command.Evaluate());
        Told.work(session);
        session.handle(new Command.Run(1000));
        Told.work(session);
        assertEquals(60, told.last(Event.Stopped.class).progress().iteration());
        assertEquals(expected, told.last(Event.Saved.class).sha256());
    }

    @Test
    void onFewSamplesItIsExaminedWhenThatIsNoMoreWorkThanTheLearning() {
        TrainingSession session = told.opened(
                Told.PLAN.with(changed -> {
                    changed.samples = 50;
                    changed.batchSize = 10;
                    changed.iterations = 40;
                }),
                Optional.empty());
        assertEquals(50, told.last(Event.Opened.class).train());
        session.handle(new Command.Run(40));
        Told.work(session);
        List<Integer> iterations = told.all(Event.Evaluated.class).stream()
                .map(Event.Evaluated::iteration)
                .toList();
        // 250 digits to be read; an epoch of 5 iterations is the work of reading 150.
        assertEquals(List.of(5, 15, 25, 35, 40), iterations);
        assertEquals(50, told.last(Event.Evaluated.class).train().total());
    }
}
