package backprop.worker.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.math.Rng;
import backprop.python.Host;
import backprop.python.HostModule;
import backprop.python.Interpreter;
import backprop.python.PythonError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static NetTraining training(String exercise, String own) {
        return new NetTraining(
                new Interpreter(new Host() {}),
                text("exercises/two-layer-net/solution.py"),
                own,
                text("programs/training.py"),
                text("exercises/" + exercise + "/train.py"));
    }

    private static String solution(String exercise) {
        return text("exercises/" + exercise + "/solution.py");
    }

    /** How much of the loss is left after some steps; each step a mini-batch of its own. */
    private static double lossAfter(NetTraining net, int steps) {
        Rng rng = new Rng(1);
        for (int i = 0; i < steps; i++) net.step(DIGITS, net.draw(rng, DIGITS.size()));
        return net.step(DIGITS, net.draw(new Rng(2), DIGITS.size()));
    }

    /** Sigmoids stay on a plateau for longer than a test may take, and one digit at a time takes many steps. */
    @ParameterizedTest
    @CsvSource({
        "mul, 110",
        "add, 110",
        "reuse, 110",
        "relu, 110",
        "affine-batch, 110",
        "softmax, 110",
        "softmax-with-loss, 110",
        "two-layer-net, 110",
        "numerical-gradient, 25",
        "optimizers, 110",
        "dropout, 110",
        "batch-norm, 30",
        "convolution, 110",
        "pooling, 100"
    })
    void aNetLearnsWithTheSolutionOfEachExercise(String exercise, int steps) {
        NetTraining net = training(exercise, solution(exercise));
        lossAfter(net, steps);
        assertTrue(net.accuracy(DIGITS) > 0.6, exercise + ": " + net.accuracy(DIGITS));
    }

    @ParameterizedTest
    @CsvSource({"sigmoid, 30", "affine, 300"})
    void othersBeginToLearn(String exercise, int steps) {
        double loss = 0;
        NetTraining net = training(exercise, solution(exercise));
        lossAfter(net, steps);
        for (int i = 0; i < 100; i++) loss += net.step(DIGITS, new int[] {i}) / 100;
        assertTrue(loss < Math.log(10), exercise + ": " + loss);
    }

    @ParameterizedTest
    @CsvSource({
        "mul, dx = dout * self.y, dx = -dout",
        "add, dx = dout * 1, dx = dout * 0",
        "reuse, da += dleft, da -= dleft",
        "relu, dx = dout.copy(), dx = -dout",
        "dropout, return dout * self.mask, return dout * 0",
        "batch-norm, dx = dxc - dmu / batch_size, dx = -dout",
        "convolution, self.dW = dcol_W.T, self.dW = -dcol_W.T"
    })
    void whatAStudentWritesIsWhatTrains(String exercise, String right, String wrong) {
        assertTrue(solution(exercise).contains(right));
        double rightLoss = lossAfter(training(exercise, solution(exercise)), 30);
        double wrongLoss = lossAfter(training(exercise, solution(exercise).replace(right, wrong)), 30);
        assertTrue(wrongLoss > rightLoss, wrongLoss + " and " + rightLoss);
    }

    /** The loop is the student's; the lab's net beside it takes as many steps. */
    @Test
    void aTrainingLoopRunsAsItStandsUntilItHasTakenEnoughSteps() {
        List<PythonEvent> told = new ArrayList<>();
        LoopTraining loop = loop(told);
        Interpreter own = student(loop);
        PythonError end = assertThrows(PythonError.class, () -> own.run(solution("training")));
        assertEquals("Enough", end.typeName());
        List<PythonEvent.Accuracies> accuracies = accuracies(told);
        assertEquals(4, accuracies.size());
        assertTrue(accuracies.get(3).own() > 0.5 && accuracies.get(3).right() > 0.5, accuracies.toString());
        assertEquals(
                120,
                told.stream()
                        .filter(PythonEvent.Losses.class::isInstance)
                        .mapToInt(losses -> ((PythonEvent.Losses) losses).own().length)
                        .sum());
    }

    /** One of 30 steps ended without a word of what the net had learned. */
    @Test
    void aShorterLoopIsTestedWhereItEnds() {
        List<PythonEvent> told = new ArrayList<>();
        LoopTraining loop = loop(told);
        Interpreter own = student(loop);
        own.run(solution("training").replace("iters_num = 10000", "iters_num = 30"));
        loop.end(own);
        loop.end(own);
        assertEquals(1, accuracies(told).size());
        assertTrue(accuracies(told).get(0).own() > 0.1, told::toString);
    }

    /** The net that was made last was tested, whichever had learned. */
    @Test
    void theNetThatLearnedIsTestedAndNoOther() {
        List<PythonEvent> told = new ArrayList<>();
        LoopTraining loop = loop(told);
        Interpreter own = student(loop);
        String other = "other = TwoLayerNet(input_size=784, hidden_size=50, output_size=10)\n";
        own.run(solution("training").replace("iters_num = 10000", "iters_num = 29") + "\n" + other);
        loop.end(own);
        assertEquals(1, accuracies(told).size());
        double tested = accuracies(told).get(0).own();
        own.run("if float(network.accuracy(x_test, t_test)) != " + tested + ": raise ValueError('another net')");
    }

    private static List<PythonEvent.Accuracies> accuracies(List<PythonEvent> told) {
        return told.stream()
                .filter(PythonEvent.Accuracies.class::isInstance)
                .map(PythonEvent.Accuracies.class::cast)
                .toList();
    }

    private static LoopTraining loop(List<PythonEvent> told) {
        NetTraining right = new NetTraining(
                new Interpreter(new Host() {}),
                solution("two-layer-net"),
                text("programs/training.py"),
                "iterations = 120");
        return new LoopTraining(right, new TrainingDigits(DIGITS, DIGITS, true), () -> 0, told::add);
    }

    /** With the modules that its program imports. */
    private static Interpreter student(LoopTraining loop) {
        Map<String, HostModule> modules = Map.of(
                "lab_net", new HostModule.Text(solution("two-layer-net")),
                "lab_training", loop.module(),
                "TwoLayerNet", new HostModule.Text(text("programs/watched-net.py")),
                "minist", new HostModule.Text("""
                        from lab_training import x_test, t_test
                        def load_mnist(normalize, one_hot_label):
                            import numpy as np
                            t = np.eye(10)[t_test]
                            return (x_test, t), (x_test, t)
                        """));
        return new Interpreter(new Host() {
            @Override
            public Optional<HostModule> module(String name) {
                return Optional.ofNullable(modules.get(NotebookModules.lastPart(name)));
            }
        });
    }
}
