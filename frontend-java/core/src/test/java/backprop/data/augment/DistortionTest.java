package backprop.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.Dataset;
import backprop.math.Rng;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DistortionTest {
    /** 60 pixels of the spot's faint rim, 4 pixels out, rounded by half a level, against 3,600 levels of ink. */
    private static final double BY_ROUNDING = 60 * 4 * 0.5 / 3600;

    /** A soft round spot around (x, y), counted from the first pixel's middle. */
    private static byte[] spot(double x, double y) {
        byte[] image = new byte[Dataset.PIXELS];
        for (int k = 0; k < image.length; k++) {
            double squared = Math.pow(k % 28 - x, 2) + Math.pow(k / 28 - y, 2);
            image[k] = (byte) (int) (255 * Math.exp(-squared / 4.5) + 0.5);
        }
        return image;
    }

    private static double[] mass(byte[] image) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int k = 0; k < image.length; k++) {
            int value = image[k] & 0xFF;
            sum += value;
            sumX += value * (k % 28);
            sumY += value * (k / 28);
        }
        return new double[] {sumX / sum, sumY / sum, sum / 255};
    }

    @Test
    void nothingToDoIsNothingDone() {
        byte[] image = spot(8.5, 5.5);
        assertArrayEquals(image, new Distortion(0, 0, 0).apply(image, new Rng(1)));
    }

    @Test
    void aShiftMovesTheMassByPartsOfAPixel() {
        for (int seed = 0; seed < 20; seed++) {
            Rng same = new Rng(seed);
            double dx = -2 + 4 * same.nextDouble();
            double dy = -2 + 4 * same.nextDouble();
            double before = mass(spot(8.5, 15.5))[2];
            double[] mass = mass(new Distortion(2, 0, 0).apply(spot(8.5, 15.5), new Rng(seed)));
            assertEquals(8.5 - dx, mass[0], BY_ROUNDING);
            assertEquals(15.5 - dy, mass[1], BY_ROUNDING);
            assertEquals(before, mass[2], 0.1);
        }
    }

    @Test
    void aTurnGoesAroundTheMiddle() {
        for (int seed = 0; seed < 20; seed++) {
            Rng same = new Rng(seed);
            same.nextDouble();
            same.nextDouble();
            double angle = -0.5 + same.nextDouble();
            double[] mass = mass(new Distortion(0, 0.5, 0).apply(spot(19.5, 13.5), new Rng(seed)));
            assertEquals(13.5 + 6 * Math.cos(angle), mass[0], BY_ROUNDING);
            assertEquals(13.5 - 6 * Math.sin(angle), mass[1], BY_ROUNDING);
        }
    }

    @Test
    void scalingMovesAwayFromTheMiddle() {
        for (int seed = 0; seed < 20; seed++) {
            Rng same = new Rng(seed);
            for (int i = 0; i < 3; i++) same.nextDouble();
            double scale = 0.8 + 0.4 * same.nextDouble();
            double[] mass = mass(new Distortion(0, 0, 0.2).apply(spot(19.5, 9.5), new Rng(seed)));
            assertEquals(13.5 + 6 * scale, mass[0], BY_ROUNDING);
            assertEquals(13.5 - 4 * scale, mass[1], BY_ROUNDING);
        }
    }

    @Test
    void whatMovesInIsPaper() {
        byte[] white = new byte[Dataset.PIXELS];
        Arrays.fill(white, (byte) 255);
        byte[] result = new Distortion(0, 0, 0.5).apply(white, new Rng(6));
        assertEquals((byte) 255, result[14 * 28 + 14]);
        Rng same = new Rng(6);
        for (int i = 0; i < 3; i++) same.nextDouble();
        double scale = 0.5 + same.nextDouble();
        assertEquals(scale < 1 ? 0 : (byte) 255, result[0]);
    }

    @Test
    void aSetIsDistortedPictureByPictureAndStaysAsItWas() {
        Dataset two = new Dataset(new byte[2 * Dataset.PIXELS], new byte[] {7, 1});
        System.arraycopy(spot(8.5, 5.5), 0, two.images(), 0, 784);
        System.arraycopy(spot(8.5, 5.5), 0, two.images(), 784, 784);
        byte[] before = two.images().clone();
        Dataset result = new Distortion(2, 0.2, 0.1).apply(two, new Rng(1));
        assertArrayEquals(before, two.images());
        assertArrayEquals(two.labels(), result.labels());
        assertFalse(Arrays.equals(result.image(0), result.image(1)));
        assertArrayEquals(result.image(0), new Distortion(2, 0.2, 0.1).apply(spot(8.5, 5.5), new Rng(1)));
    }

    @Test
    void whatIsNoDistortionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Distortion(-1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Distortion(0, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Distortion(0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Distortion(0, 0, 0).apply(new byte[5], new Rng(1)));
    }
}
