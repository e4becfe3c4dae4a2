package backprop.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.pad.Box;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.math.Rng;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GreyPictureTest {
    /** A bar of the one grey, 100 to 140 across and 60 to 240 down in hundredths of the size, on paper of the other. */
    private static GreyPicture bar(int width, int height, double paper, double ink) {
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            double x = (i % width + 0.5) / width;
            double y = (i / width + 0.5) / height;
            values[i] = (float) (x > 0.4 && x < 0.6 && y > 0.2 && y < 0.8 ? ink : paper);
        }
        return new GreyPicture(width, height, values);
    }

    private static float[] coverage(GreyPicture picture) {
        List<float[]> digits = DigitSearch.in(picture);
        return digits.isEmpty() ? new float[Ink.SIDE * Ink.SIDE] : digits.get(0);
    }

    private static Optional<Box> bounds(GreyPicture picture) {
        Ink ink = new Ink();
        ink.add(coverage(picture));
        return ink.bounds();
    }

    @Test
    void darkInkOnLightPaperAndLightOnDarkGiveTheSame() {
        float[] dark = coverage(bar(280, 280, 1, 0));
        float[] light = coverage(bar(280, 280, 0, 1));
        assertArrayEquals(light, dark);
        assertEquals(Optional.of(new Box(112, 56, 56, 168)), bounds(bar(280, 280, 1, 0)));
    }

    @Test
    void greyPaperAndGreyInkAreStretchedToPaperAndInk() {
        assertArrayEquals(coverage(bar(280, 280, 0, 1)), coverage(bar(280, 280, 0.625, 0.125)));
        assertArrayEquals(coverage(bar(280, 280, 0, 1)), coverage(bar(280, 280, 0.25, 0.75)));
    }

    @Test
    void picturesOfAnySizeFillThePad() {
        assertEquals(Optional.of(new Box(112, 56, 56, 168)), bounds(bar(2800, 2800, 1, 0)));
        assertEquals(Optional.of(new Box(112, 56, 56, 168)), bounds(bar(10, 10, 1, 0)));
        assertEquals(Optional.of(new Box(126, 56, 28, 168)), bounds(bar(500, 1000, 1, 0)));
        assertEquals(Optional.of(new Box(112, 98, 56, 84)), bounds(bar(1000, 500, 1, 0)));
    }

    @Test
    void aPictureWithoutContrastIsBlank() {
        assertEquals(Optional.empty(), bounds(bar(300, 200, 0.5, 0.45)));
        assertEquals(Optional.empty(), bounds(new GreyPicture(1, 1, new float[] {0.3f})));
        assertEquals(Optional.empty(), bounds(new GreyPicture(3000, 1, new float[3000])));
    }

    @Test
    void theGrainOfAPhotographIsNotInk() {
        GreyPicture clean = bar(560, 560, 0.7, 0.2);
        float[] grainy = clean.luminance().clone();
        Rng rng = new Rng(5);
        for (int i = 0; i < grainy.length; i++) grainy[i] += (float) (0.1 * (rng.nextDouble() - 0.5));
        assertEquals(bounds(clean), bounds(new GreyPicture(560, 560, grainy)));
    }

    @Test
    void dustDoesNotWidenTheBoxAroundTheDigitButASeparateStrokeDoes() {
        GreyPicture clean = bar(280, 280, 1, 0);
        float[] dusty = clean.luminance().clone();
        for (int at : new int[] {20 * 280 + 20, 20 * 280 + 21, 21 * 280 + 20, 270 * 280 + 275}) dusty[at] = 0;
        assertEquals(bounds(clean), bounds(new GreyPicture(280, 280, dusty)));
        for (int y = 30; y < 40; y++) for (int x = 150; x < 230; x++) dusty[y * 280 + x] = 0;
        assertEquals(Optional.of(new Box(112, 30, 118, 194)), bounds(new GreyPicture(280, 280, dusty)));
    }

    @Test
    void lightThatFallsUnevenlyOnThePaperIsNotInk() {
        GreyPicture clean = bar(280, 280, 0.7, 0.1);
        float[] shaded = clean.luminance().clone();
        for (int i = 0; i < shaded.length; i++) shaded[i] += (float) (0.15 * (i % 280) / 280.0);
        assertEquals(bounds(clean), bounds(new GreyPicture(280, 280, shaded)));
    }

    @Test
    void aDigitOfMnistComesBackFromItsPicture() {
        float[] values = new float[28 * 28];
        for (int y = 4; y < 24; y++) {
            for (int x = 9; x < 19; x++) values[y * 28 + x] = x == 9 ? 0.5f : 1;
        }
        Ink ink = new Ink();
        ink.add(coverage(new GreyPicture(28, 28, values)));
        DigitImage image = DigitImage.of(ink, DigitPlacement.BY_BOX).orElseThrow();
        byte[] expected = new byte[784];
        for (int i = 0; i < 784; i++) expected[i] = (byte) (int) (values[i] * 255.0 + 0.5);
        assertArrayEquals(expected, image.pixels());
    }

    @Test
    void sizesThatDisagreeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GreyPicture(2, 2, new float[5]));
        assertThrows(IllegalArgumentException.class, () -> new GreyPicture(0, 2, new float[0]));
        assertThrows(IllegalArgumentException.class, () -> new GreyPicture(65536, 65536, new float[0]));
    }
}
