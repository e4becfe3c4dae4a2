package backprop.pretrained;

import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Handwriting;
import backprop.browser.Nets;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.nn.Network;
import org.junit.jupiter.api.Test;

class StrokesTest {
    private static final int STROKES = 2_000;

    @Test
    void mlpReadsNineteenOfTwentyDigitsWrittenOnThePad() {
        Network network = Nets.read("mlp");
        Handwriting handwriting = new Handwriting(2026);
        int right = 0;
        for (int i = 0; i < STROKES; i++) {
            DigitImage image = DigitImage.of(Ink.of(handwriting.strokes(i % 10)), DigitPlacement.BY_MASS)
                    .orElseThrow();
            if (answer(Nets.probabilities(network, image.input())) == i % 10) right++;
        }
        assertTrue(right >= 0.95 * STROKES, right + " of " + STROKES);
    }

    private static int answer(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) if (probabilities[i] > probabilities[best]) best = i;
        return best;
    }
}
