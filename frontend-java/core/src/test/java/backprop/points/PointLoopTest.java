package backprop.points;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.tensor.JavaKernels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointLoopTest {
    private final List<PointFrame> frames = new ArrayList<>();
    private double time;
    /** Each look at the clock takes a tenth of a millisecond. */
    private final PointLoop loop = new PointLoop(JavaKernels::new, () -> time += 0.1, frames::add);

    PointLoopTest() {
        loop.handle(new PointCommand.Open(Preset.of(DataKind.XOR).settings(), 7));
    }

    private PointFrame last() {
        return frames.get(frames.size() - 1);
    }

    @Test
    void theStartIsAFrame() {
        assertEquals(1, frames.size());
        assertEquals(7, last().run());
        assertEquals(0, last().iteration());
        assertEquals(28, last().perEpoch());
        assertFalse(last().isRunning());
    }

    @Test
    void noFrameComesBeforeThePageHasDrawnTheLast() {
        loop.handle(new PointCommand.Step(3));
        assertEquals(1, frames.size());
        loop.handle(new PointCommand.NextFrame());
        assertEquals(2, frames.size());
        assertEquals(3, last().iteration());
        loop.handle(new PointCommand.NextFrame());
        assertEquals(2, frames.size());
    }

    @Test
    void anEpochEndsWhereEpochsEnd() {
        loop.handle(new PointCommand.NextFrame());
        loop.handle(new PointCommand.Step(3));
        loop.handle(new PointCommand.NextFrame());
        loop.handle(new PointCommand.Epoch());
        assertEquals(28, last().iteration());
        assertEquals(1, last().epoch());
    }

    @Test
    void itRunsUntilItIsToldToRest() {
        loop.handle(new PointCommand.NextFrame());
        loop.handle(new PointCommand.Start(0));
        assertTrue(loop.runSlice());
        loop.handle(new PointCommand.NextFrame());
        assertTrue(last().isRunning());
        assertTrue(last().iteration() > 100);
        loop.handle(new PointCommand.NextFrame());
        loop.handle(new PointCommand.Pause());
        assertFalse(loop.runSlice());
        assertFalse(last().isRunning());
    }

    @Test
    void aSlowRunTakesItsTime() {
        loop.handle(new PointCommand.Start(10));
        for (int i = 0; i < 100; i++) {
            time += 20;
            loop.runSlice();
        }
        loop.handle(new PointCommand.NextFrame());
        assertEquals(21, last().iteration(), 1);
        assertEquals(10, last().stepsPerSecond(), 2);
        assertTrue(loop.idle() <= 100);
    }

    @Test
    void aResetIsTheSameStartAndAWeightCanBeSet() {
        float[] start = last().weights();
        loop.handle(new PointCommand.Step(5));
        loop.handle(new PointCommand.NextFrame());
        assertNotEquals(start[0], last().weights()[0]);
        loop.handle(new PointCommand.Reset());
        loop.handle(new PointCommand.NextFrame());
        assertArrayEquals(start, last().weights());
        loop.handle(new PointCommand.SetWeight(new Connection(1, 2, 1), 7));
        loop.handle(new PointCommand.NextFrame());
        assertEquals(7, last().weights()[4 + 2]);
    }

    @Test
    void itStopsAtTheEpochThatWasWantedAndGoesOnFromThere() {
        loop.handle(new PointCommand.StopWhen(new StopGoal(StopGoal.Kind.EPOCH, 3)));
        runToTheEnd();
        assertEquals(3 * 28, last().iteration());
        assertTrue(last().hasReached());
        loop.handle(new PointCommand.NextFrame());
        loop.handle(new PointCommand.Start(0));
        assertTrue(loop.runSlice());
        assertTrue(loop.runSlice());
        loop.handle(new PointCommand.NextFrame());
        assertTrue(last().epoch() > 4);
        assertFalse(last().hasReached());
    }

    @Test
    void itStopsAtTheFirstEpochWhoseAccuracyOrLossIsGoodEnough() {
        loop.handle(new PointCommand.StopWhen(new StopGoal(StopGoal.Kind.ACCURACY, 0.9)));
        runToTheEnd();
        assertEquals(0, last().iteration() % 28);
        assertTrue(last().test().accuracy() >= 0.9);
        double loss = last().test().loss() / 2;
        loop.handle(new PointCommand.StopWhen(new StopGoal(StopGoal.Kind.LOSS, loss)));
        runToTheEnd();
        assertTrue(last().test().loss() <= loss);
    }

    private void runToTheEnd() {
        loop.handle(new PointCommand.Start(0));
        for (int i = 0; i < 5000 && loop.runSlice(); i++) {}
        loop.handle(new PointCommand.NextFrame());
    }

    @Test
    void aGoalThatMakesNoSenseIsNever() {
        for (String text :
                new String[] {"", "never", "epoch", "epoch:1.5", "loss:-1", "accuracy:2", "loss:x", "epoch:1:2"})
            assertEquals(StopGoal.NEVER, StopGoal.read(text));
        StopGoal goal = new StopGoal(StopGoal.Kind.LOSS, 0.05);
        assertEquals(goal, StopGoal.read(goal.text()));
    }
}
