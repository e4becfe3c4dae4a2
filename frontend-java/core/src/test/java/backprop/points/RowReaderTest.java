package backprop.points;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {
    @Test
    void rowsBecomePointsAndWordsClasses() {
        RowReader.Reading reading = RowReader.read("\ufeffx,y,kind\r\n1,2,cat\r\n-1; 0.5; dog\n3\t-2\t\"cat\"\n\n");
        assertEquals(List.of(), reading.mistakes());
        assertEquals(List.of("cat", "dog"), reading.labels());
        assertArrayEquals(new int[] {0, 1, 0}, reading.points().labels());
        assertArrayEquals(new double[] {1, -1, 3}, reading.points().x1());
        assertArrayEquals(new double[] {2, 0.5, -2}, reading.points().x2());
        assertFalse(reading.isFitted());
    }

    /** A spreadsheet in German, French or Spanish writes so; each number was refused. */
    @Test
    void betweenSemicolonsOrTabsACommaIsADecimalPoint() {
        RowReader.Reading reading = RowReader.read("x;y;label\n1,5;-0,125;a\n-2\t3,25\tb");
        assertEquals(List.of(), reading.mistakes());
        assertArrayEquals(new double[] {1.5, -2}, reading.points().x1());
        assertArrayEquals(new double[] {-0.125, 3.25}, reading.points().x2());
        assertEquals(
                List.of(new RowReader.Mistake(1, RowReader.Reason.NO_NUMBER, "1,234.5")),
                RowReader.read("1,234.5;2;a\n1;1;b").mistakes());
    }

    @Test
    void numbersFromElsewhereAreStretchedIntoThePlane() {
        RowReader.Reading reading = RowReader.read("150,50,a\n200,100,b\n175,60,a");
        assertTrue(reading.isFitted());
        assertArrayEquals(new double[] {-5, 5, 0}, reading.points().x1(), 1e-12);
        assertArrayEquals(new double[] {-5, 5, -3}, reading.points().x2(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,a/3,4|2|FIELDS|2",
                "1,2,a/3,x,b|2|NO_NUMBER|x",
                "1,2,a/,3,b|2|NO_NUMBER|''",
                "1,2,a/3,4,|2|NO_LABEL|''",
                "1,2,a/3,4,a|0|ONE_CLASS|''",
                "''|0|ONE_CLASS|''",
                "1,1,a/1,1,b/1,1,c/1,1,d/1,1,e/1,1,f/1,1,g|6|CLASSES|f",
            })
    void aMistakeIsSaidWithItsLine(String rows, int line, RowReader.Reason reason, String detail) {
        RowReader.Reading reading = RowReader.read(rows.replace('/', '\n'));
        assertEquals(List.of(new RowReader.Mistake(line, reason, detail)), reading.mistakes());
        assertEquals(0, reading.points().size());
    }

    @Test
    void tooManyPointsAreSaidOnce() {
        RowReader.Reading reading = RowReader.read("1,2,a\n2,3,b\n".repeat(1001));
        assertEquals(List.of(new RowReader.Mistake(2001, RowReader.Reason.POINTS, "2000")), reading.mistakes());
    }

    @Property
    void anyTextIsReadOrRefused(
            @ForAll
                    @Chars({',', ';', '\t', '\n', '\r', '"', '.', '-', 'e', '\ufeff', '１'})
                    @CharRange(from = '0', to = '9')
                    @StringLength(max = 200)
                    String text) {
        RowReader.Reading reading = RowReader.read(text);
        assertEquals(reading.mistakes().isEmpty(), reading.points().size() > 0);
        for (int i = 0; i < reading.points().size(); i++) {
            assertTrue(Math.abs(reading.points().x1()[i]) <= Plane.HALF, text);
            assertTrue(Math.abs(reading.points().x2()[i]) <= Plane.HALF, text);
        }
    }
}
