package backprop.data.pad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.math.Rng;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigitImageTest {
    private static Ink rectangle(int left, int top, int width, int height) {
        float[] picture = new float[Ink.SIDE * Ink.SIDE];
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) picture[y * Ink.SIDE + x] = 1;
        }
        Ink ink = new Ink();
        ink.add(picture);
        return ink;
    }

    private static int pixel(DigitImage image, int x, int y) {
        return image.pixels()[y * Dataset.SIDE + x] & 0xFF;
    }

    private static void assertOnlyInk(DigitImage image, int left, int top, int width, int height) {
        for (int y = 0; y < Dataset.SIDE; y++) {
            for (int x = 0; x < Dataset.SIDE; x++) {
                boolean inside = x >= left && x < left + width && y >= top && y < top + height;
                assertEquals(inside ? 255 : 0, pixel(image, x, y), "pixel " + x + ", " + y);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DigitPlacement.class)
    void aBlankPadHasNothingToRead(DigitPlacement placing) {
        assertEquals(Optional.empty(), DigitImage.of(new Ink(), placing));
    }

    @Test
    void aSquareFillsTwentyPixelsAroundTheMiddle() {
        DigitImage image = DigitImage.of(rectangle(33, 70, 100, 100), DigitPlacement.BY_BOX)
                .orElseThrow();
        assertEquals(new Box(33, 70, 100, 100), image.crop());
        assertEquals(new Point(83, 120), image.mass());
        for (byte value : image.fit()) assertEquals((byte) 255, value);
        assertOnlyInk(image, 4, 4, 20, 20);
    }

    /** MNIST's middle is pixel 14, half a pixel to the right of and below the middle of the picture. */
    @Test
    void aSquaresMassIsPutInTheMiddleOfPixelFourteen() {
        DigitImage image = DigitImage.of(rectangle(33, 70, 100, 100), DigitPlacement.BY_MASS)
                .orElseThrow();
        for (int i = 5; i < 24; i++) assertEquals(255, pixel(image, i, 10));
        assertEquals(128, pixel(image, 4, 10));
        assertEquals(128, pixel(image, 24, 10));
        assertEquals(0, pixel(image, 3, 10));
        assertEquals(64, pixel(image, 24, 24));
    }

    @Test
    void aLineAtTheEdgeIsMovedToTheMiddle() {
        DigitImage image =
                DigitImage.of(rectangle(0, 100, 10, 100), DigitPlacement.BY_BOX).orElseThrow();
        assertOnlyInk(image, 13, 4, 2, 20);
    }

    @Test
    void asDrawnItStaysWhereItIsAndAsSmall() {
        DigitImage image = DigitImage.of(rectangle(0, 200, 30, 80), DigitPlacement.AS_DRAWN)
                .orElseThrow();
        assertOnlyInk(image, 0, 20, 3, 8);
        assertEquals(new Box(0, 200, 30, 80), image.crop());
    }

    @Test
    void aFullPadFillsTwentyPixels() {
        assertOnlyInk(
                DigitImage.of(rectangle(0, 0, 280, 280), DigitPlacement.BY_BOX).orElseThrow(), 4, 4, 20, 20);
        assertOnlyInk(
                DigitImage.of(rectangle(0, 0, 280, 280), DigitPlacement.AS_DRAWN)
                        .orElseThrow(),
                0,
                0,
                28,
                28);
    }

    @Test
    void aSingleDotBecomesABlobOfTwentyPixels() {
        Ink ink = Ink.of(List.of(new Stroke(20, List.of(new Point(200.25, 31.5)))));
        DigitImage image = DigitImage.of(ink, DigitPlacement.BY_MASS).orElseThrow();
        assertEquals(200.25, image.mass().x(), 0.01);
        assertEquals(31.5, image.mass().y(), 0.01);
        assertEquals(255, pixel(image, 14, 14));
        assertEquals(0, pixel(image, 4, 4));
    }

    @Test
    void evenOnePixelCanBeRead() {
        assertOnlyInk(
                DigitImage.of(rectangle(279, 0, 1, 1), DigitPlacement.BY_BOX).orElseThrow(), 4, 4, 20, 20);
    }

    @Test
    void faintInkIsMadeFullInk() {
        float[] picture = new float[Ink.SIDE * Ink.SIDE];
        picture[100 * Ink.SIDE + 100] = 0.25f;
        picture[100 * Ink.SIDE + 101] = 0.125f;
        Ink ink = new Ink();
        ink.add(picture);
        DigitImage image = DigitImage.of(ink, DigitPlacement.BY_BOX).orElseThrow();
        assertEquals(255, pixel(image, 4, 14));
        assertEquals(128, pixel(image, 23, 14));
    }

    @Test
    void noInkIsShiftedOutOfThePicture() {
        // A heavy block with a long thin tail: its mass is far to the left.
        Ink ink = rectangle(10, 10, 40, 200);
        ink.add(rectangle(50, 100, 160, 1).coverage());
        DigitImage image = DigitImage.of(ink, DigitPlacement.BY_MASS).orElseThrow();
        assertEquals(255, pixel(image, 8, 14));
        assertTrue(pixel(image, 27, 13) + pixel(image, 27, 14) > 0);
    }

    @Test
    void theInputIsInTheStepsOfMnist() {
        DigitImage image = DigitImage.of(rectangle(33, 70, 100, 100), DigitPlacement.BY_MASS)
                .orElseThrow();
        float[] input = image.input();
        assertEquals(784, input.length);
        assertEquals((float) (128 / 255.0), input[10 * 28 + 4]);
        assertEquals(1f, input[10 * 28 + 5]);
    }

    /** Each pixel of the pad shared out among the cells that it lies on: slow, and plainly right. */
    private static double[] sharedOut(Ink ink, Box box, int side, double scale, double left, double top) {
        double[] cells = new double[side * side];
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                double value = ink.coverage()[(box.top() + y) * Ink.SIDE + box.left() + x];
                for (int cell = 0; cell < cells.length; cell++) {
                    double wide = overlap(cell % side, left + x / scale, left + (x + 1) / scale);
                    double high = overlap(cell / side, top + y / scale, top + (y + 1) / scale);
                    cells[cell] += value * wide * high;
                }
            }
        }
        return cells;
    }

    private static double overlap(int cell, double from, double to) {
        return Math.max(0, Math.min(to, cell + 1) - Math.max(from, cell));
    }

    @Test
    void theFitIsTheMeanOverExactAreas() {
        Rng rng = new Rng(3);
        for (int i = 0; i < 8; i++) {
            Ink ink = new Ink();
            ink.add(onPad(rng), onPad(rng), 3 + rng.nextDouble() * 30);
            ink.add(onPad(rng), onPad(rng), 3 + rng.nextDouble() * 30);
            DigitImage image = DigitImage.of(ink, DigitPlacement.BY_MASS).orElseThrow();
            Box box = image.crop();
            double scale = Math.max(box.width(), box.height()) / 20.0;
            double[] cells =
                    sharedOut(ink, box, 20, scale, 10 - box.width() / scale / 2, 10 - box.height() / scale / 2);
            double largest = java.util.Arrays.stream(cells).max().orElseThrow();
            byte[] expected = new byte[400];
            for (int k = 0; k < 400; k++) expected[k] = (byte) (int) (cells[k] / largest * 255 + 0.5);
            assertArrayEquals(expected, image.fit());
        }
    }

    private static Point onPad(Rng rng) {
        return new Point(rng.nextDouble() * 280, rng.nextDouble() * 280);
    }

    @Test
    void theMassOfATwoIsInTheMiddleOfPixelFourteenWhereverItIsDrawn() {
        Rng rng = new Rng(4);
        for (int i = 0; i < 20; i++) {
            double size = 40 + rng.nextDouble() * 120;
            double left = 20 + rng.nextDouble() * 80;
            double top = 20 + rng.nextDouble() * 80;
            Point corner = new Point(left + size, top);
            Ink ink = new Ink();
            ink.add(new Point(left, top), corner, 20);
            ink.add(corner, new Point(left, top + size), 20);
            ink.add(new Point(left, top + size), new Point(left + size * 0.7, top + size), 20);
            byte[] pixels =
                    DigitImage.of(ink, DigitPlacement.BY_MASS).orElseThrow().pixels();
            double sum = 0;
            double sumX = 0;
            double sumY = 0;
            for (int k = 0; k < pixels.length; k++) {
                int value = pixels[k] & 0xFF;
                sum += value;
                sumX += value * (k % 28);
                sumY += value * (k / 28);
            }
            assertEquals(14, sumX / sum, 0.05);
            assertEquals(14, sumY / sum, 0.05);
        }
    }
}
