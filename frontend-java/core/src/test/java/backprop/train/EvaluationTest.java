package backprop.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private final Samples samples = Blots.samples(1203);
    private final Workspace home = new Workspace(new JavaKernels());

    /** It answers 3, whatever it sees. */
    private Network stubborn() {
        float[] bias = new float[10];
        bias[3] = 1;
        return Network.of(home, Architecture.parse("784-10"), List.of(new float[7840], bias));
    }

    @Test
    void rowsAreLabelsAndColumnsAreAnswers() {
        Evaluation evaluation = Evaluation.of(stubborn(), samples);
        assertEquals(1203, evaluation.total());
        assertEquals(120, evaluation.correct());
        assertEquals(120 / 1203.0, evaluation.accuracy());
        assertArrayEquals(new int[] {0, 0, 0, 121, 0, 0, 0, 0, 0, 0}, evaluation.confusion()[0]);
        assertArrayEquals(new int[] {0, 0, 0, 120, 0, 0, 0, 0, 0, 0}, evaluation.confusion()[9]);
    }

    @Test
    void partsAddUpToTheWhole() {
        Evaluator evaluator = new Evaluator(stubborn(), samples);
        Evaluation parts = evaluator.part(0, 700).plus(evaluator.part(700, 1203));
        assertArrayEquals(evaluator.all().confusion(), parts.confusion());
        assertEquals(0, evaluator.part(7, 7).accuracy());
    }

    @Test
    void whatIsNotThereIsRefused() {
        Evaluator evaluator = new Evaluator(stubborn(), samples);
        assertThrows(IllegalArgumentException.class, () -> evaluator.part(0, 1204));
        assertThrows(IllegalArgumentException.class, () -> evaluator.part(-1, 5));
        Network five = Network.of(home, Architecture.parse("784-5"), List.of(new float[3920], new float[5]));
        Exception e = assertThrows(IllegalArgumentException.class, () -> Evaluation.of(five, samples));
        assertEquals("label 5 for 5 outputs", e.getMessage());
    }
}
