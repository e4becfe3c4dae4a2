package backprop.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Handwriting;
import backprop.browser.Nets;
import backprop.data.Dataset;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.explain.AdversarialAttack.State;
import backprop.math.Rng;
import backprop.mnist.RealMnist;
import backprop.nn.Network;
import backprop.weights.WeightsDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PretrainedNetsExplainedTest {
    private final Handwriting handwriting = new Handwriting(17);

    private float[] drawn(int digit) {
        return DigitImage.of(Ink.of(handwriting.strokes(digit)), DigitPlacement.BY_MASS)
                .orElseThrow()
                .input();
    }

    /** Of the right label they did not: a net that is sure leaves few digits of y − t, in float32. */
    @ParameterizedTest
    @CsvSource({"mlp, 0", "mlp, 1", "notebook, 0", "notebook, 1"})
    void pixelsAndWeightsHaveTheSlopesThatDifferencesInDoubleFind(String net, int beyond) {
        Trace trace = new Trace(Nets.read(net));
        for (int digit = 0; digit < 10; digit++) {
            trace.forward(drawn(digit));
            int label = (digit + beyond) % 10;
            trace.backward(label);
            SampledGradientCheck check = SampledGradientCheck.of(trace, label, 60, new Rng(digit));
            assertTrue(check.passed(), net + " " + digit + ": " + check.largestError());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp", "notebook"})
    void oneStepLowersTheLossOfAnyLabelAndUndoBringsTheNetBack(String net) {
        Network teacher = Nets.read(net);
        String digest = WeightsDigest.of(teacher);
        FineTuner apprentice = new FineTuner(teacher);
        for (int digit = 0; digit < 10; digit++) {
            float[] input = drawn(digit);
            for (int label = 0; label < 10; label++) {
                FineTuneResult lesson = apprentice.train(input, label, 0.01, 1);
                String what =
                        net + ", " + digit + " as " + label + ": " + lesson.lossBefore() + " " + lesson.lossAfter();
                assertTrue(lesson.lossAfter() < lesson.lossBefore(), what);
                apprentice.undo();
                assertEquals(digest, WeightsDigest.of(apprentice.network()), what);
            }
        }
    }

    @Test
    void nineOfTenTestDigitsFoolTheNotebooksNetWithinAFifth() {
        Dataset digits = RealMnist.folder().test();
        Trace trace = new Trace(Nets.read("notebook"));
        int fooled = 0;
        for (int i = 0; i < 100; i++) {
            int target = (digits.label(i) + 1 + i % 9) % 10;
            AdversarialAttack fooling = new AdversarialAttack(trace, input(digits.image(i)), target, 0.2);
            if (fooling.run() == State.REACHED) fooled++;
            for (float pixel : fooling.picture(fooling.steps())) assertTrue(pixel >= 0 && pixel <= 1);
            assertTrue(fooling.largestChange(fooling.steps()) <= 0.2 + Math.ulp(1f));
        }
        assertTrue(fooled >= 90, fooled + " of 100");
    }

    private static float[] input(byte[] pixels) {
        float[] input = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) input[i] = (float) ((pixels[i] & 0xFF) / 255.0);
        return input;
    }
}
