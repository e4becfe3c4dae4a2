package backprop.data.pen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.Ink;
import backprop.data.pad.PenDigits;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnipenTextTest {
    private static final String TWO_DIGITS = """
            .INCLUDE dene.doc
            .LEXICON "0" "1" "2" "3" "4" "5" "6" "7" "8" "9"
            .HIERARCHY DIGIT

            .SEGMENT DIGIT 0 ? "8"
            .COMMENT 8 1 18
            .PEN_DOWN
             267  333
             267  336
            .PEN_UP
            .DT 100
            .SEGMENT DIGIT 1-2 ? "4"
            .PEN_DOWN
             200 400
             180 300
            .PEN_UP
            .DT 100
            .PEN_DOWN
             250 420
            .PEN_UP
            """;

    @Test
    void aDigitHasItsStrokesAndItsYPointsDown() {
        List<PenDigit> digits = UnipenText.read(TWO_DIGITS.lines());
        assertEquals(
                List.of(
                        new PenDigit(8, List.of(List.of(new Point(267, 167), new Point(267, 164)))),
                        new PenDigit(
                                4,
                                List.of(
                                        List.of(new Point(200, 100), new Point(180, 200)),
                                        List.of(new Point(250, 80))))),
                digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {".SEGMENT WORD 0 ? \"at\"", "267 333", ".PEN_DOWN\n267", ".PEN_DOWN\n2 3\n.PEN_UP\n4 5"})
    void whatIsNoLineOfSuchATextIsNamed(String text) {
        String line = text.lines().reduce((before, last) -> last).orElseThrow();
        String message = assertThrows(IllegalArgumentException.class, () -> UnipenText.read(text.lines()))
                .getMessage();
        assertTrue(message.contains(line), message);
    }

    @Test
    void theTabletsBoxIsTheWholePad() {
        PenDigit digit = new PenDigit(1, List.of(List.of(new Point(0, 0), new Point(500, 250))));
        assertEquals(
                List.of(new Stroke(20, List.of(new Point(0, 0), new Point(Ink.SIDE, Ink.SIDE / 2.0)))),
                digit.onPad(20));
    }

    /** The published text, and the lines that were made of it, have these numbers. */
    @Test
    void thirtyWritersDigitsWrittenAsTextAreReadBack() {
        List<PenDigit> digits = PenDigits.read();
        assertEquals(7_494, digits.size());
        assertEquals(
                9_433, digits.stream().mapToInt(digit -> digit.strokes().size()).sum());
        String text = digits.stream().map(UnipenTextTest::written).collect(Collectors.joining());
        assertEquals(digits, UnipenText.read(text.lines()));
    }

    private static String written(PenDigit digit) {
        String strokes = digit.strokes().stream()
                .map(points -> ".PEN_DOWN\n"
                        + points.stream()
                                .map(at -> " " + (int) at.x() + "  " + (int) (500 - at.y()) + "\n")
                                .collect(Collectors.joining())
                        + ".PEN_UP\n.DT 100\n")
                .collect(Collectors.joining());
        return ".SEGMENT DIGIT 0-1 ? \"" + digit.digit() + "\"\n.COMMENT\n" + strokes;
    }
}
