package backprop.data.handwriting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.json.JsonException;
import backprop.math.Rng;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigitGeneratorTest {
    private static final String TEMPLATES = readTemplates();
    private final DigitGenerator generator = new DigitGenerator(DigitTemplates.parse(TEMPLATES));

    private static String readTemplates() {
        try {
            return Files.readString(Path.of("../../web/data/templates.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theSameSeedGivesTheSameDigitsOnEveryMachine() {
        Dataset digits = generator.generate(new Rng(1), 2000, DigitRange.ROBUST);
        assertEquals(-1466933533, Arrays.hashCode(digits.images()));
    }

    @Test
    void anotherSeedGivesOtherDigits() {
        byte[] one = generator.image(3, DigitRange.NICE, new Rng(1));
        assertArrayEquals(one, generator.image(3, DigitRange.NICE, new Rng(1)));
        assertFalse(Arrays.equals(one, generator.image(3, DigitRange.NICE, new Rng(2))));
    }

    @Test
    void eachDigitIsAsFrequentAsTheOthers() {
        int[] counts = new int[10];
        for (byte label : generator.generate(new Rng(1), 200, DigitRange.NICE).labels()) counts[label]++;
        for (int count : counts) assertEquals(20, count);
    }

    @Test
    void aDigitIsMadeAsThoseOfMnistAre() {
        Dataset digits = generator.generate(new Rng(2), 1000, DigitRange.ROBUST);
        for (int i = 0; i < digits.size(); i++) {
            Measures measures = Measures.of(digits.image(i));
            assertEquals(255, measures.largest());
            assertEquals(14, measures.massX(), 0.501);
            assertEquals(14, measures.massY(), 0.501);
            assertTrue(Math.max(measures.width(), measures.height()) <= 20);
            assertTrue(Math.max(measures.width(), measures.height()) >= 19);
        }
    }

    @Test
    void thereIsAsMuchInkAsInMnist() {
        // MNIST's training pictures: 33.3 of 255 on average.
        double sum = 0;
        byte[] images = generator.generate(new Rng(3), 2000, DigitRange.ROBUST).images();
        for (byte value : images) sum += value & 0xFF;
        assertEquals(33.3, sum / images.length, 4);
    }

    @Test
    void theStrongerTheBendingTheFurtherADigitStraysFromItsTemplate() {
        for (int seed = 0; seed < 100; seed++) {
            PenPath plain = path(0, seed);
            double nice = distance(plain, path(1.0, seed));
            double robust = distance(plain, path(1.3, seed));
            assertTrue(nice > 0.01, "seed " + seed);
            assertEquals(1.3, robust / nice, 0.1, "seed " + seed);
        }
    }

    /** All random choices are the same, and the ends stay, so that the paths have the same points. */
    private static PenPath path(double strength, int seed) {
        String fixed = TEMPLATES
                .replace("\"nice\": [0.3, 1.0]", "\"nice\": [" + strength + ", " + strength + "]")
                .replace("\"ends\": 0.12", "\"ends\": 0");
        PenPath path = new PenPath();
        new DigitShape(DigitTemplates.parse(fixed))
                .write(seed % 10, DigitRange.NICE, new HandwritingRandom(new Rng(seed)), path);
        return path;
    }

    private static double distance(PenPath one, PenPath other) {
        assertEquals(one.length(), other.length());
        double sum = 0;
        for (int i = 0; i < one.length(); i++) {
            double dx = one.x[i] - other.x[i];
            double dy = one.y[i] - other.y[i];
            sum += Math.sqrt(dx * dx + dy * dy) / one.length();
        }
        return sum;
    }

    @Test
    void theRobustRangeGoesFurtherThanTheNiceOne() {
        DigitTemplates templates = DigitTemplates.parse(TEMPLATES);
        HandwritingRandom chance = new HandwritingRandom(new Rng(8));
        double nice = 0;
        double robust = 0;
        for (int i = 0; i < 1000; i++) {
            nice = Math.max(nice, templates.chooseStrength(DigitRange.NICE, chance));
            robust = Math.max(robust, templates.chooseStrength(DigitRange.ROBUST, chance));
        }
        assertEquals(1.0, nice, 0.01);
        assertEquals(1.3, robust, 0.01);
    }

    @Test
    void digitsDrawnOnThePadAreReadByTheirLikenessToGeneratedOnes() {
        double[][] means = means(generator.generate(new Rng(5), 3000, DigitRange.NICE));
        Rng rng = new Rng(6);
        int right = 0;
        for (int i = 0; i < 300; i++) {
            Ink ink = Ink.of(generator.strokes(i % 10, DigitRange.NICE, Ink.USUAL_WIDTH, rng));
            byte[] pixels =
                    DigitImage.of(ink, DigitPlacement.BY_MASS).orElseThrow().pixels();
            if (nearest(pixels, means) == i % 10) right++;
        }
        assertTrue(right > 200, right + " of 300");
    }

    private static double[][] means(Dataset digits) {
        double[][] means = new double[10][Dataset.PIXELS];
        for (int i = 0; i < digits.size(); i++) {
            byte[] image = digits.image(i);
            for (int k = 0; k < image.length; k++)
                means[digits.label(i)][k] += (image[k] & 0xFF) * 10.0 / digits.size();
        }
        return means;
    }

    private static int nearest(byte[] image, double[][] means) {
        int nearest = 0;
        for (int digit = 1; digit < 10; digit++) {
            if (distance(image, means[digit]) < distance(image, means[nearest])) nearest = digit;
        }
        return nearest;
    }

    private static double distance(byte[] image, double[] mean) {
        double sum = 0;
        for (int k = 0; k < image.length; k++) sum += Math.pow((image[k] & 0xFF) - mean[k], 2);
        return sum;
    }

    @Test
    void strokesStayOnThePad() {
        Rng rng = new Rng(7);
        for (int i = 0; i < 500; i++) {
            for (Stroke stroke : generator.strokes(i % 10, DigitRange.ROBUST, 30, rng)) {
                assertEquals(30, stroke.width());
                for (Point point : stroke.points()) {
                    assertTrue(point.x() > 14.999 && point.x() < 265.001, point.toString());
                    assertTrue(point.y() > 14.999 && point.y() < 265.001, point.toString());
                }
            }
        }
    }

    @Test
    void thereAreTenDigits() {
        assertThrows(IllegalArgumentException.class, () -> generator.image(10, DigitRange.NICE, new Rng(1)));
        assertThrows(IllegalArgumentException.class, () -> generator.image(-1, DigitRange.NICE, new Rng(1)));
    }

    @Test
    void templatesThatAreNoneAreRefused() {
        List.of("", "[]", "{}", TEMPLATES.replace("\"jitter\"", "\"jetter\""), TEMPLATES.replace("0.045", "\"much\""))
                .forEach(text -> assertThrows(JsonException.class, () -> DigitTemplates.parse(text)));
        List.of(
                        TEMPLATES.replace("\"digit\": 7", "\"digit\": 8"),
                        TEMPLATES.replace("\"digit\": 7", "\"digit\": 17"),
                        TEMPLATES.replace("\"weight\": 1.5", "\"weight\": 0"),
                        TEMPLATES.replace("[0.52, 0.02]", "[0.52]"),
                        TEMPLATES.replace("\"nice\": [0.3, ", "\"nice\": ["))
                .forEach(text -> assertThrows(IllegalArgumentException.class, () -> DigitTemplates.parse(text)));
    }

    private record Measures(int largest, double massX, double massY, int width, int height) {
        static Measures of(byte[] image) {
            double sum = 0;
            double sumX = 0;
            double sumY = 0;
            int largest = 0;
            boolean[] columns = new boolean[28];
            boolean[] rows = new boolean[28];
            for (int k = 0; k < image.length; k++) {
                int value = image[k] & 0xFF;
                sum += value;
                sumX += value * (k % 28);
                sumY += value * (k / 28);
                largest = Math.max(largest, value);
                columns[k % 28] |= value > 0;
                rows[k / 28] |= value > 0;
            }
            return new Measures(largest, sumX / sum, sumY / sum, extent(columns), extent(rows));
        }

        private static int extent(boolean[] inked) {
            int first = 0;
            while (!inked[first]) first++;
            int last = inked.length - 1;
            while (!inked[last]) last--;
            return last - first + 1;
        }
    }
}
