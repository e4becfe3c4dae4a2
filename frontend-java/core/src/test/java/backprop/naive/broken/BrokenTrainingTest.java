package backprop.naive.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.math.Rng;
import backprop.naive.Minibatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With the digits that come with the site; MNIST's give the same picture, at lower accuracies. */
class BrokenTrainingTest {
    private static final int ITERATIONS = 600;
    /** Of what the right net reaches. */
    private static final double FAR = 0.8;

    private static final double GUESSING = 0.2;

    private final DigitGenerator generator;

    BrokenTrainingTest() throws IOException {
        generator =
                new DigitGenerator(DigitTemplates.parse(Files.readString(Path.of("../../web/data/templates.json"))));
    }

    private double accuracy(Optional<Bug> bug) {
        Rng rng = new Rng(1);
        return accuracy(new BugHunt(bug, rng), rng);
    }

    private double accuracy(TrainableNet net, Rng rng) {
        Minibatch digits = Minibatch.of(generator.generate(new Rng(1), 1000, DigitRange.NICE));
        Minibatch unseen = Minibatch.of(generator.generate(new Rng(2), 500, DigitRange.NICE));
        BrokenTraining training = new BrokenTraining(net, digits, unseen, rng);
        for (int i = 0; i < ITERATIONS; i++) training.step();
        return training.accuracy();
    }

    @Test
    void fourOfSevenBrokenNetsComeNearlyAsFarAsTheRightOneOneLearnsSlowlyAndTwoDoNotLearn() {
        double right = accuracy(Optional.empty());
        Map<Bug, Double> broken = new EnumMap<>(Bug.class);
        for (Bug bug : Bug.values()) broken.put(bug, accuracy(Optional.of(bug)));
        assertTrue(right > 0.8, () -> "right " + right + ", " + broken);
        EnumSet<Bug> alike = EnumSet.noneOf(Bug.class), not = EnumSet.noneOf(Bug.class);
        broken.forEach((bug, accuracy) -> {
            if (accuracy > FAR * right) alike.add(bug);
            else if (accuracy < GUESSING) not.add(bug);
        });
        assertEquals(EnumSet.of(Bug.TRANSPOSE, Bug.BATCH, Bug.BIAS, Bug.SUM), alike, broken::toString);
        assertEquals(EnumSet.of(Bug.SOFTMAX, Bug.SIGMOID), not, broken::toString);
    }

    /** A gradient that its second reader finds changed: the loss goes down all the same. */
    @Test
    void theNetWhoseReluWritesIntoDoutLearnsToo() {
        double right = shortcut(false), broken = shortcut(true);
        assertTrue(right > 0.75, "right " + right);
        assertEquals(right, broken, 0.05);
    }

    private double shortcut(boolean writesIntoDout) {
        Rng rng = new Rng(1);
        return accuracy(new SharedGradient(writesIntoDout, true, rng), rng);
    }
}
