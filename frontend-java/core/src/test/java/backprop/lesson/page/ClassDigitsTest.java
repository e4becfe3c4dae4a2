package backprop.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.lesson.WallDigit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassDigitsTest {
    private static final WallDigit ONE =
            new WallDigit(4, "s2", 1, List.of(new Stroke(20, List.of(new Point(140, 40), new Point(140, 240)))));

    @Test
    void aWallIsADataSetAndASheetWithAHeader() {
        Dataset digits = ClassDigits.of(List.of(ONE, ONE));
        assertEquals(2, digits.size());
        String[] lines = ClassDigits.csv(digits, ',').split("\r\n");
        assertEquals(3, lines.length);
        assertTrue(lines[0].startsWith("\ufefflabel,pixel0,pixel1"));
        assertEquals(1 + Dataset.PIXELS, lines[1].split(",").length);
        assertTrue(lines[1].startsWith("1,0,0"));
        assertTrue(lines[1].contains(",255,"));
        assertTrue(ClassDigits.csv(digits, ';').startsWith("\ufefflabel;pixel0;pixel1"));
    }
}
