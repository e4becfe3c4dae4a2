package backprop.data.nondigit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.data.pad.Box;
import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.json.JsonException;
import backprop.math.Rng;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NonDigitGeneratorTest {
    private static final Set<DrawingKind> KINDS = EnumSet.complementOf(EnumSet.of(DrawingKind.DIGIT));

    private final NonDigitGenerator generator = NonDigits.generator();

    @Test
    void theSameSeedGivesTheSamePicturesOnEveryMachine() {
        int hash = 0;
        for (DrawingKind kind : KINDS) {
            hash = 31 * hash
                    + Arrays.hashCode(generator.generate(kind, 200, new Rng(1)).images());
        }
        assertEquals(-722475794, hash);
    }

    @ParameterizedTest
    @EnumSource(names = "DIGIT", mode = EnumSource.Mode.EXCLUDE)
    void strokesStayOnThePad(DrawingKind kind) {
        Rng rng = new Rng(2);
        for (int i = 0; i < 500; i++) {
            for (Stroke stroke : generator.strokes(kind, rng)) {
                double reach = stroke.width() / 2 - 1e-6;
                for (Point point : stroke.points()) {
                    assertTrue(point.x() >= reach && point.x() <= Ink.SIDE - reach, kind + " " + point);
                    assertTrue(point.y() >= reach && point.y() <= Ink.SIDE - reach, kind + " " + point);
                }
            }
        }
    }

    @Test
    void aDotIsHardlyLargerThanThePen() {
        Rng rng = new Rng(3);
        for (int i = 0; i < 300; i++) {
            List<Stroke> dot = generator.strokes(DrawingKind.DOT, rng);
            Box box = Ink.of(dot).bounds().orElseThrow();
            assertTrue(Math.max(box.width(), box.height()) <= 1.5 * dot.get(0).width() + 2, box.toString());
        }
    }

    @Test
    void aScribbleIsManyTimesAsLongAsItsBox() {
        Rng rng = new Rng(4);
        double sum = 0;
        for (int i = 0; i < 300; i++) {
            double ratio = ratio(generator.strokes(DrawingKind.SCRIBBLE, rng));
            assertTrue(ratio > 1.8, "only " + ratio + " times");
            sum += ratio / 300;
        }
        assertTrue(sum > 5, "on average " + sum + " times");
    }

    private static double ratio(List<Stroke> strokes) {
        double length = 0;
        for (Stroke stroke : strokes) {
            for (int i = 1; i < stroke.points().size(); i++) {
                Point a = stroke.points().get(i - 1);
                Point b = stroke.points().get(i);
                length += Math.hypot(a.x() - b.x(), a.y() - b.y());
            }
        }
        Box box = Ink.of(strokes).bounds().orElseThrow();
        return length / (Math.max(box.width(), box.height()) - strokes.get(0).width());
    }

    @Test
    void picturesAreMadeAsThePadMakesThem() {
        Dataset signs = generator.generate(DrawingKind.SIGN, 50, new Rng(5));
        assertEquals(50, signs.size());
        for (int i = 0; i < signs.size(); i++) {
            int largest = 0;
            for (byte value : signs.image(i)) largest = Math.max(largest, value & 0xFF);
            assertEquals(255, largest);
        }
    }

    @Test
    void itDrawsNoDigit() {
        assertThrows(IllegalArgumentException.class, () -> generator.strokes(DrawingKind.DIGIT, new Rng(1)));
    }

    @Test
    void thereAreAsManySignsAsNames() {
        String some = """
                {"signs": [
                  {"sign": "A", "weight": 1, "strokes": [[[0, 1], [0.5, 0], [1, 1]]]},
                  {"sign": "B", "weight": 1, "strokes": [[[0, 0], [0, 1]]]},
                  {"sign": "A", "weight": 2, "strokes": [[[0, 1], [1, 1]]]}]}
                """;
        DigitGenerator signs = new DigitGenerator(NonDigits.templates().signs(some));
        assertEquals(2, signs.count());
        assertThrows(IllegalArgumentException.class, () -> signs.strokes(2, DigitRange.NICE, 20, new Rng(1)));
        assertThrows(JsonException.class, () -> NonDigits.templates().signs("{}"));
    }

    @Test
    void moreTemplatesAreMoreWaysToWriteADigit() {
        DigitTemplates both = NonDigits.templates().and(NonDigits.text("pen-templates.json"));
        assertEquals(10, new DigitGenerator(both).count());
        String eleventh = NonDigits.text("pen-templates.json").replaceFirst("\"digit\": 1", "\"digit\": 10");
        assertThrows(IllegalArgumentException.class, () -> NonDigits.templates().and(eleventh));
    }
}
