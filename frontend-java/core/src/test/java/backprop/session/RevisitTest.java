package backprop.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Sampling;
import backprop.nn.architecture.Architecture;
import backprop.optim.OptimizerKind;
import backprop.run.history.RunHistory;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.TrainerCheckpoint;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Trainer;
import backprop.train.TrainerState;
import backprop.train.TrainingPlan;
import backprop.weights.WeightsDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An iteration that is seen again has the bits that it had. */
class RevisitTest {
    private static final Command.Misread ANY = new Command.Misread(-1, -1, 5);

    private final Told told = new Told();
    private final RunHistory history = new RunHistory(true);
    private int heard;

    private static TrainingPlan rich(OptimizerKind optimizer) {
        return Told.PLAN
                .with(Architecture.parse("784-12-bn-relu-drop0.3-10"))
                .with(optimizer)
                .withLearningRate(optimizer.usualRate())
                .with(Sampling.SHUFFLED_EPOCHS);
    }

    private static List<String> digests(TrainingPlan plan) {
        Trainer trainer = new Trainer(new Workspace(new JavaKernels()), plan, Told.TRAIN);
        List<String> digests = new ArrayList<>(List.of(WeightsDigest.of(trainer.network())));
        for (int i = 0; i < plan.iterations(); i++) {
            trainer.step();
            digests.add(WeightsDigest.of(trainer.network()));
        }
        return digests;
    }

    /** As a page does it. */
    private void follow() {
        List<Event> events = told.all(Event.class);
        for (; heard < events.size(); heard++) {
            Event event = events.get(heard);
            if (event instanceof Event.Conditioned now) history.add(now.condition());
            else if (event instanceof Event.Checkpointed now) history.add(now.checkpoint());
            else if (event instanceof Event.Stopped now)
                history.back(now.progress().iteration());
        }
    }

    private <E extends Event> E seen(Class<E> kind) {
        List<Event.Revisited> all = told.all(Event.Revisited.class);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (kind.isInstance(all.get(i).seen())) return kind.cast(all.get(i).seen());
        }
        throw new AssertionError("nothing was told of " + kind);
    }

    private String digestAt(TrainingSession session, int iteration) {
        follow();
        session.handle(history.revisit(iteration, Optional.of(new byte[784]), ANY, true));
        Told.work(session);
        assertEquals(iteration, seen(Event.Saved.class).snapshot().iteration());
        return seen(Event.Saved.class).sha256();
    }

    @ParameterizedTest
    @EnumSource
    void eachIterationHasItsBitsAgainWithDropoutAndBatchNormalisation(OptimizerKind optimizer) {
        TrainingPlan plan = rich(optimizer);
        List<String> expected = digests(plan);
        TrainingSession session = told.opened(plan, Optional.empty());
        session.handle(new Command.Run(60));
        Told.work(session);
        for (int iteration : new int[] {0, 1, 10, 11, 29, 59, 60})
            assertEquals(expected.get(iteration), digestAt(session, iteration), "iteration " + iteration);
        assertTrue(
                history.checkpoints().size() > 1,
                "checkpoints " + history.checkpoints().size());
    }

    @Test
    void itIsFoundFromTheSeedAloneAndLeavesCheckpointsBehind() {
        TrainingPlan plan = rich(OptimizerKind.ADAM);
        TrainingSession session = told.opened(plan, Optional.empty());
        follow();
        RunHistory bare = RunHistory.of(true, history.conditions());
        session.handle(bare.revisit(55, Optional.empty(), ANY, true));
        Told.work(session);
        assertEquals(digests(plan).get(55), seen(Event.Saved.class).sha256());
        assertFalse(told.all(Event.Checkpointed.class).isEmpty());
        assertFalse(told.all(Event.Revisiting.class).isEmpty());
    }

    @Test
    void whoLooksBackChangesNothing() {
        TrainingPlan plan = rich(OptimizerKind.MOMENTUM);
        TrainingSession session = told.opened(plan, Optional.empty());
        session.handle(new Command.Run(60));
        for (int i = 0; i < 4; i++) {
            session.runSlice();
            follow();
            session.handle(history.revisit(3 + i, Optional.empty(), ANY, false));
            session.runSlice();
            session.handle(new Command.Save());
        }
        Told.work(session);
        assertEquals(digests(plan).get(60), told.last(Event.Saved.class).sha256());
        assertEquals(60, told.last(Event.Stopped.class).progress().iteration());
        float[] losses = new float[60];
        int at = 0;
        for (Event.Progressed slice : told.all(Event.Progressed.class))
            for (float loss : slice.losses()) losses[at++] = loss;
        assertEquals(60, at);
        digestAt(session, 60);
        float[] again = seen(Event.Progressed.class).losses();
        for (int i = 1; i <= again.length; i++) assertEquals(losses[60 - i], again[again.length - i]);
    }

    /** What was asked first would otherwise be shown after what is wanted now. */
    @Test
    void theLastQuestionAloneIsAnswered() {
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.Run(60));
        Told.work(session);
        follow();
        for (int iteration : new int[] {40, 20, 30})
            session.handle(history.revisit(iteration, Optional.empty(), ANY, false));
        Told.work(session);
        assertTrue(told.all(Event.Revisited.class).stream().allMatch(it -> it.iteration() == 30));
    }

    @Test
    void allIsToldOfIt() {
        TrainingSession session = told.opened(Told.PLAN, Optional.empty());
        session.handle(new Command.Run(60));
        Told.work(session);
        digestAt(session, 40);
        assertEquals(3, seen(Event.Seen.class).layers().size());
        assertEquals(20, seen(Event.FirstWeights.class).units());
        assertEquals(10, seen(Event.Reading.class).probabilities().length);
        assertEquals(200, seen(Event.Evaluated.class).test().total());
        Event.Misreadings misread = seen(Event.Misreadings.class);
        assertEquals(200 - seen(Event.Evaluated.class).test().correct(), misread.total());
        assertTrue(misread.digits().size() <= 5);
    }

    /** As when it was lost, or came back with the weights of an earlier visit. */
    @Test
    void theWayIsFoundAgainThroughOtherRatesAndNewStarts() {
        TrainingSession session = told.opened(Told.PLAN.withIterations(300), Optional.empty());
        session.handle(new Command.Run(20));
        Told.work(session);
        session.handle(new Command.LearningRate(0.2));
        session.handle(new Command.Run(90));
        Told.work(session);
        session.handle(new Command.RestoreLastGood());
        session.handle(new Command.LearningRate(0.1));
        session.handle(new Command.Run(50));
        Told.work(session);
        String at150 = told.last(Event.Saved.class).sha256();
        assertEquals(150, told.last(Event.Saved.class).snapshot().iteration());
        assertEquals(at150, digestAt(session, 150));
        RunHistory bare = RunHistory.of(true, history.conditions());
        session.handle(bare.revisit(150, Optional.empty(), ANY, true));
        Told.work(session);
        assertEquals(at150, seen(Event.Saved.class).sha256());
    }

    @Test
    void aBranchUnderTheSameConditionsIsTheSameRun() {
        TrainingPlan plan = rich(OptimizerKind.ADAM);
        TrainingSession session = told.opened(plan, Optional.empty());
        session.handle(new Command.Run(60));
        Told.work(session);
        digestAt(session, 33);
        TrainerCheckpoint state = seen(Event.Checkpointed.class).checkpoint();
        TrainingSession branch =
                told.opened(plan, Optional.of(seen(Event.Saved.class).snapshot()));
        branch.handle(new Command.Resume(state));
        branch.handle(new Command.Run(60));
        Told.work(branch);
        assertEquals(digests(plan).get(60), told.last(Event.Saved.class).sha256());
        branch.handle(new Command.Reset());
        assertEquals(33, told.last(Event.Stopped.class).progress().iteration());
        branch.handle(new Command.Run(60));
        Told.work(branch);
        assertEquals(digests(plan).get(60), told.last(Event.Saved.class).sha256());
    }

    @Test
    void aStateIsReadAsItWasWritten() {
        Trainer trainer = new Trainer(new Workspace(new JavaKernels()), rich(OptimizerKind.ADAM), Told.TRAIN);
        for (int i = 0; i < 7; i++) trainer.step();
        byte[] written = trainer.state().toBytes();
        assertArrayEquals(written, TrainerState.of(written).toBytes());
        long most = TrainerState.bytes(trainer);
        assertTrue(written.length <= most && written.length > most - 256, written.length + " of " + most);
    }
}
