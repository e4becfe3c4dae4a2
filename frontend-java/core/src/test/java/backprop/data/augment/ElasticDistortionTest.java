package backprop.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.handwriting.HandwritingRandom;
import backprop.math.Rng;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ElasticDistortionTest {
    private static final Dataset BARS = bars(20);

    /** Each an upright bar, four pixels wide. */
    private static Dataset bars(int count) {
        byte[] images = new byte[count * Dataset.PIXELS];
        for (int k = 0; k < images.length; k++) {
            int x = k % 28;
            int y = k % Dataset.PIXELS / 28;
            if (x >= 12 && x < 16 && y >= 4 && y < 24) images[k] = (byte) 255;
        }
        return new Dataset(images, new byte[count]);
    }

    @Test
    void nothingToDoIsNothingDone() {
        Dataset same = new ElasticDistortion(0, 0, 0, 0, 0).apply(BARS, new Rng(1));
        assertArrayEquals(BARS.images(), same.images());
    }

    @Test
    void theSameSeedGivesTheSameBytesOnEveryMachine() {
        Dataset distorted = new ElasticDistortion(1, 0.15, 0.1, 0.2, 0.5).apply(BARS, new Rng(1));
        assertEquals(-1692420204, Arrays.hashCode(distorted.images()));
        assertFalse(Arrays.equals(distorted.image(0), distorted.image(1)));
    }

    @Test
    void aSlantMovesTheTopOfABarAsFarAsTheRuleSays() {
        Dataset slanted = new ElasticDistortion(0, 0, 0, 0.2, 0).apply(BARS, new Rng(3));
        Rng same = new Rng(3);
        for (int i = 0; i < 20; i++) {
            // Fifty numbers bend nothing, then shift, turn and scales.
            HandwritingRandom random = new HandwritingRandom(same);
            for (int skipped = 0; skipped < 50; skipped++) same.nextGaussian();
            for (int skipped = 0; skipped < 5; skipped++) random.between(0, 1);
            double slant = random.between(-0.2, 0.2);
            byte[] image = slanted.image(i);
            assertEquals(13.5 - slant * (5 - 13.5), middle(image, 5), 0.02);
            assertEquals(13.5 - slant * (22 - 13.5), middle(image, 22), 0.02);
        }
    }

    /** Where the ink of a row has its middle. */
    private static double middle(byte[] image, int row) {
        double sum = 0;
        double sumX = 0;
        for (int x = 0; x < 28; x++) {
            sum += image[row * 28 + x] & 0xFF;
            sumX += (image[row * 28 + x] & 0xFF) * x;
        }
        return sumX / sum;
    }

    @Test
    void bendingMovesEachPlaceByThatDeviationAndItsNeighboursAlike() {
        SmoothField field = new SmoothField(28);
        HandwritingRandom random = new HandwritingRandom(new Rng(4));
        double squared = 0;
        double largestStep = 0;
        int count = 2000;
        for (int i = 0; i < count; i++) {
            field.draw(0.5, random);
            squared += field.at(0) * field.at(0) / count;
            largestStep = Math.max(largestStep, Math.abs(field.at(14 * 28 + 14) - field.at(14 * 28 + 13)));
        }
        assertEquals(0.5, Math.sqrt(squared), 0.03);
        assertTrue(largestStep < 0.6, "in one pixel " + largestStep);
    }

    @Test
    void aFieldGoesThroughItsKnots() {
        SmoothField field = new SmoothField(29);
        field.draw(1, new HandwritingRandom(new Rng(5)));
        HandwritingRandom same = new HandwritingRandom(new Rng(5));
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                assertEquals(same.spread(), field.at(7 * row * 29 + 7 * column), 1e-12);
            }
        }
    }

    @Test
    void whatIsNoDistortionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ElasticDistortion(-1, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new ElasticDistortion(0, 0, 0, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> new ElasticDistortion(0, 0, 0, 0, Double.NaN));
    }
}
