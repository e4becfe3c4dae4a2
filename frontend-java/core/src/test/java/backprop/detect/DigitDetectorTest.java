package backprop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.nondigit.DrawingKind;
import backprop.data.nondigit.NonDigits;
import backprop.data.pad.Ink;
import backprop.data.pad.PenDigits;
import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The net of web/data/detector.safetensors, on drawings that it was not trained on. Its card says more. */
class DigitDetectorTest {
    private static final double MOST_DIGITS = 0.02;
    private static final double FEWEST_NON_DIGITS = 0.90;

    private final DigitDetector detector = new DigitDetector(file());

    private static byte[] file() {
        try {
            return Files.readAllBytes(Path.of("../../web/data/detector.safetensors"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "DIGIT", mode = EnumSource.Mode.EXCLUDE)
    void nineOfTenDrawingsThatAreNoDigitAreRefused(DrawingKind kind) {
        double refused = refused(NonDigits.generator().generate(kind, 2000, new Rng(77)));
        assertTrue(refused >= FEWEST_NON_DIGITS, kind + ": " + refused);
    }

    @ParameterizedTest
    @EnumSource(names = "DIGIT", mode = EnumSource.Mode.EXCLUDE)
    void mostDrawingsAreSaidToBeWhatTheyAre(DrawingKind kind) {
        Dataset drawings = NonDigits.generator().generate(kind, 500, new Rng(78));
        int right = 0;
        for (int i = 0; i < drawings.size(); i++) {
            if (detector.of(drawings.input(i)).kind() == kind) right++;
        }
        assertTrue(right >= 0.8 * drawings.size(), kind + ": " + right);
    }

    @Test
    void hardlyAnyGeneratedDigitIsRefused() {
        DigitGenerator generator = new DigitGenerator(NonDigits.templates());
        double generated = refused(generator.generate(new Rng(79), 4000, DigitRange.NICE));
        double drawn = refused(generator.drawn(new Rng(80), 1000, DigitRange.NICE, Ink.USUAL_WIDTH, Ink.USUAL_WIDTH));
        assertTrue(generated <= MOST_DIGITS, "generated: " + generated);
        assertTrue(drawn <= MOST_DIGITS, "drawn on the pad: " + drawn);
    }

    @Test
    void hardlyAnyDigitOfThirtyWritersIsRefused() {
        double refused = refused(PenDigits.drawn());
        assertTrue(refused <= MOST_DIGITS, "pen digits: " + refused);
    }

    @Test
    void aNetThatReadsDigitsIsNoDetector() {
        Network reader = Network.create(
                new Workspace(new JavaKernels()), Architecture.parse("784-10"), Initialization.HE, new Rng(1));
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new DigitDetector(reader));
        assertEquals("784-10 does not tell 5 kinds of drawings apart", refusal.getMessage());
    }

    private double refused(Dataset drawings) {
        int refused = 0;
        for (int i = 0; i < drawings.size(); i++) {
            if (!detector.of(drawings.input(i)).isDigit()) refused++;
        }
        return refused / (double) drawings.size();
    }
}
