package backprop.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.Box;
import backprop.data.pad.Ink;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralDigitsTest {
    private static Box bounds(float[] digit) {
        Ink ink = new Ink();
        ink.add(digit);
        return ink.bounds().orElseThrow();
    }

    @Test
    void twoToFourDigitsSideBySideAreFoundOneByOne() {
        int[] row = {2, 3, 4, 5};
        for (int count = 2; count <= 4; count++) {
            Scene scene = new Scene(100 + 200 * count, 400, 0.9);
            for (int i = 0; i < count; i++) scene.digit(row[i], 0.2 + 0.5 * i, 0.3, 0.4, 0.08, 0.1);
            assertEquals(count, DigitSearch.in(scene.grain(count).picture()).size());
        }
    }

    @Test
    void aSheetIsReadRowByRowAndEachDigitFillsThePad() {
        Scene sheet = new Scene(900, 1100, 0.85);
        for (int i = 0; i < 12; i++) sheet.digit(i % 10, 0.08 + 0.18 * (i % 4), 0.1 + 0.3 * (i / 4), 0.09, 0.1, 0.2);
        List<float[]> digits = DigitSearch.in(sheet.grain(1).picture());
        assertEquals(12, digits.size());
        Box one = bounds(digits.get(1));
        assertTrue(one.height() > 4 * one.width(), "the second is the 1, not " + one);
        for (float[] digit : digits) assertTrue(bounds(digit).height() > 150, "it is " + bounds(digit));
    }

    @Test
    void theStrokesOfOneDigitStayTogether() {
        Scene five = new Scene(400, 400, 0.9)
                .segment(0.45, 0.2, 0.65, 0.2, 0.04, 0.1)
                .digit(3, 0.4, 0.29, 0.45, 0.09, 0.1);
        assertEquals(1, DigitSearch.in(five.picture()).size());
    }

    @Test
    void aNeighbourThatIsCutOffAtTheEdgeIsLeftAside() {
        Scene scene =
                new Scene(400, 400, 0.86).digit(5, 0.34, 0.23, 0.5, 0.09, 0.2).digit(2, -0.2, 0.23, 0.5, 0.09, 0.2);
        assertEquals(1, DigitSearch.in(scene.picture()).size());
    }

    @Test
    void aFullPageIsSearchedWithinItsTime() {
        Scene page = new Scene(700, 1000, 0.9);
        for (int i = 0; i < 400; i++)
            page.digit(i % 10, 0.02 + 0.033 * (i % 20), 0.02 + 0.047 * (i / 20), 0.025, 0.1, 0.1);
        long start = System.nanoTime();
        assertTrue(DigitSearch.in(page.picture()).size() > 50);
        assertTrue(System.nanoTime() - start < 10e9);
    }
}
