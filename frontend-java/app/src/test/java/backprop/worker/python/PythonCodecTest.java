package backprop.worker.python;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.exercise.Evidence;
import backprop.exercise.Mistake;
import backprop.exercise.program.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PythonCodecTest {
    @Test
    void commandsArriveAsTheyWereSent() {
        List<PythonCommand> commands = List.of(
                new PythonCommand.Run("print('é\\n\"')\n", true),
                new PythonCommand.Check("affine-batch", "x = 1"),
                new PythonCommand.Train("own", "solution", "exercises/mul/train.py"),
                new PythonCommand.Prepare("mul", "class MulLayer:"),
                new PythonCommand.TrainLoop("own"));
        for (PythonCommand command : commands) assertEquals(command, PythonCodec.command(PythonCodec.encode(command)));
    }

    @Test
    void eventsArriveAsTheyWereTold() {
        ProgramError error = new ProgramError("NameError", "name 'y' is not defined", 2, "key", List.of("y"));
        List<PythonEvent> events = List.of(
                new PythonEvent.Ready(),
                new PythonEvent.Output("1\n2", 3),
                new PythonEvent.Done(),
                new PythonEvent.Failed(error),
                new PythonEvent.Right(Optional.empty()),
                new PythonEvent.Right(Optional.of(Mistake.TRANSPOSE)),
                new PythonEvent.Wrong("dx", Optional.of(Mistake.SIGN), new Evidence.Missing()),
                new PythonEvent.Unwritten(13),
                new PythonEvent.Training(true, 60),
                new PythonEvent.Accuracies(0.5, 0.75));
        for (PythonEvent event : events) assertEquals(event, PythonCodec.event(PythonCodec.encode(event)));
    }

    @Test
    void numbersThatJsonDoesNotKnowArrive() {
        double[] own = {1, Double.NaN, Double.NEGATIVE_INFINITY, 0.1 + 0.2, -0.0};
        PythonEvent.Losses losses =
                (PythonEvent.Losses) PythonCodec.event(PythonCodec.encode(new PythonEvent.Losses(own, new double[0])));
        assertArrayEquals(own, losses.own());
        assertEquals(0, losses.right().length);
    }

    @Test
    void inWhatAnOutputDiffersArrives() {
        Tensor right = new Tensor(List.of(1, 2), new double[] {1, Double.NaN});
        Tensor given = new Tensor(List.of(), new double[] {3});
        Evidence.Entries entries = (Evidence.Entries) sent(new Evidence.Entries(right, right, List.of(1)));
        assertArrayEquals(right.values(), entries.given().values());
        assertEquals(List.of(1), entries.wrong());
        Evidence.Shape shape = (Evidence.Shape) sent(new Evidence.Shape(given, right));
        assertEquals(
                "() (1, 2)", shape.given().shapeText() + " " + shape.right().shapeText());
        assertEquals("NoneType", ((Evidence.Type) sent(new Evidence.Type("NoneType", right))).type());
    }

    private static Evidence sent(Evidence evidence) {
        return EvidenceCodec.decode(EvidenceCodec.encode(evidence));
    }
}
