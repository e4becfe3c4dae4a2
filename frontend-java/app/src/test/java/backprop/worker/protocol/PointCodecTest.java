package backprop.worker.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.points.Connection;
import backprop.points.DataKind;
import backprop.points.PointCommand;
import backprop.points.PointFrame;
import backprop.points.Preset;
import backprop.points.Score;
import backprop.points.StopGoal;
import backprop.points.Surfaces;
import backprop.points.UnitState;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointCodecTest {
    @Test
    void commandsArrive() {
        List<PointCommand> commands = List.of(
                new PointCommand.Start(0),
                new PointCommand.Start(12.5),
                new PointCommand.Pause(),
                new PointCommand.Step(3),
                new PointCommand.Epoch(),
                new PointCommand.Reset(),
                new PointCommand.Rate(0.003),
                new PointCommand.SetWeight(new Connection(2, 1, Connection.BIAS), -0.75),
                new PointCommand.StopWhen(StopGoal.NEVER),
                new PointCommand.StopWhen(new StopGoal(StopGoal.Kind.ACCURACY, 0.97)),
                new PointCommand.NextFrame());
        for (PointCommand command : commands)
            assertEquals(command, PointCodec.decodeCommand(PointCodec.encode(command)));
    }

    @Test
    void settingsArrive() {
        PointCommand.Open open =
                new PointCommand.Open(Preset.of(DataKind.SPIRAL).settings(), 3);
        PointCommand.Open read = (PointCommand.Open) PointCodec.decodeCommand(PointCodec.encode(open));
        assertEquals(open.settings().net(), read.settings().net());
        assertEquals(open.settings().learning(), read.settings().learning());
        assertEquals(DataKind.SPIRAL, read.settings().data().kind());
    }

    @Test
    void aFrameArrives() {
        byte[] surfaces = new byte[2 * Surfaces.SIZE];
        surfaces[Surfaces.SIZE] = -7;
        PointFrame frame = new PointFrame(
                3,
                12,
                28,
                new Score(0.25, 0.9),
                new Score(Double.NaN, Double.NaN),
                true,
                false,
                true,
                1234.5,
                List.of(UnitState.ALIVE, UnitState.DEAD),
                new float[] {1.5f, Float.NaN, -2},
                surfaces);
        PointFrame read = PointCodec.decodeFrame(PointCodec.encode(frame));
        assertEquals(3, read.run());
        assertEquals(12, read.iteration());
        assertEquals(frame.training(), read.training());
        assertTrue(Double.isNaN(read.test().loss()));
        assertEquals(frame.states(), read.states());
        assertTrue(read.isRunning());
        assertTrue(read.hasReached());
        assertEquals(1234.5, read.stepsPerSecond());
        assertArrayEquals(frame.weights(), read.weights());
        assertArrayEquals(frame.surfaces(), read.surfaces());
    }
}
