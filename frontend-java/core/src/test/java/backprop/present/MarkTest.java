package backprop.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class MarkTest {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    @Test
    void aCircleFillsTheBoxThatWasDragged() {
        String path = "M10.0 40.0A45.0 20.0 0 1 1 100.0 40.0A45.0 20.0 0 1 1 10.0 40.0Z";
        assertEquals(path, new Mark.Circle(10, 20, 100, 60).path());
        assertEquals(path, new Mark.Circle(100, 60, 10, 20).path());
    }

    @Test
    void anArrowsHeadIsWhereTheDragEnded() {
        assertEquals("M0.0 0.0L100.0 0.0M77.2 -12.5L100.0 0.0L77.2 12.5", new Mark.Arrow(0, 0, 100, 0).path());
    }

    @Test
    void aPressIsNoDrag() {
        assertFalse(new Mark.Arrow(5, 5, 8, 9).isDrawn());
        assertTrue(new Mark.Circle(5, 5, 8, 12).isDrawn());
        assertEquals("M5.0 5.0", new Mark.Arrow(5, 5, 5, 5).path());
    }

    @Property
    void anArrowStaysBetweenItsEndsAndItsHead(
            @ForAll @DoubleRange(max = 2000) double fromX,
            @ForAll @DoubleRange(max = 2000) double fromY,
            @ForAll @DoubleRange(max = 2000) double toX,
            @ForAll @DoubleRange(max = 2000) double toY) {
        double[] numbers = NUMBER.matcher(new Mark.Arrow(fromX, fromY, toX, toY).path())
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group()))
                .toArray();
        for (int i = 0; i < numbers.length; i += 2) {
            assertTrue(numbers[i] >= Math.min(fromX, toX) - 27 && numbers[i] <= Math.max(fromX, toX) + 27);
            assertTrue(numbers[i + 1] >= Math.min(fromY, toY) - 27 && numbers[i + 1] <= Math.max(fromY, toY) + 27);
        }
    }
}
