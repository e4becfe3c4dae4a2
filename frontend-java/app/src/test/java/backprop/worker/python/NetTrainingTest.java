package backprop.worker.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.math.Rng;
import backprop.python.Host;
import backprop.python.Interpreter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetTrainingTest {
    private static final Path WEB = Path.of("../../web");
    private static final Dataset DIGITS = new DigitGenerator(DigitTemplates.parse(text("data/templates.json")))
            .generate(new Rng(1), 300, DigitRange.NICE);

    private static String text(String file) {
        try {
            return Files.readString(WEB.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NetTraining training(String own) {
        return new NetTraining(
                new Interpreter(new Host() {}),
                text("exercises/two-layer-net/solution.py"),
                own,
                text("programs/training.py"));
    }

    /** Sigmoids begin slowly: their net stays on the plateau for longer than a test may take. */
    @ParameterizedTest
    @ValueSource(strings = {"relu", "affine-batch", "softmax", "softmax-with-loss", "two-layer-net", "optimizers"})
    void aNetLearnsWithTheSolutionOfEachExerciseThatTrains(String exercise) {
        NetTraining net = training(text("exercises/" + exercise + "/solution.py"));
        Rng rng = new Rng(1);
        double first = net.step(DIGITS, NetTraining.draw(rng, 50, DIGITS.size()));
        for (int i = 0; i < 80; i++) net.step(DIGITS, NetTraining.draw(rng, 50, DIGITS.size()));
        assertEquals(Math.log(10), first, 0.3);
        assertTrue(net.accuracy(DIGITS) > 0.6, exercise + ": " + net.accuracy(DIGITS));
    }

    @Test
    void aSigmoidTakesThePlaceOfTheReLU() {
        NetTraining net = training(text("exercises/sigmoid/solution.py"));
        double before = net.step(DIGITS, NetTraining.draw(new Rng(1), 50, DIGITS.size()));
        double after = before;
        for (int i = 0; i < 30; i++) after = net.step(DIGITS, NetTraining.draw(new Rng(1), 50, DIGITS.size()));
        assertTrue(after < before, before + " to " + after);
    }

    @Test
    void whatAStudentWritesIsWhatTrains() {
        String wrong = text("exercises/relu/solution.py").replace("dx = dout.copy()", "dx = -dout");
        NetTraining net = training(wrong);
        Rng rng = new Rng(1);
        for (int i = 0; i < 40; i++) net.step(DIGITS, NetTraining.draw(rng, 50, DIGITS.size()));
        NetTraining right = training("");
        Rng same = new Rng(1);
        for (int i = 0; i < 40; i++) right.step(DIGITS, NetTraining.draw(same, 50, DIGITS.size()));
        int[] all = NetTraining.draw(rng, 100, DIGITS.size());
        assertTrue(net.step(DIGITS, all) > right.step(DIGITS, all));
    }
}
