package backprop.data.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.Dataset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DigitSheetTest {
    /** Each digit is a square of one grey: its place, counted from 1. */
    private static DigitSheet sheet(int... labels) {
        byte[] images = new byte[labels.length * Dataset.PIXELS], bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            Arrays.fill(images, i * Dataset.PIXELS, (i + 1) * Dataset.PIXELS, (byte) (i + 1));
            bytes[i] = (byte) labels[i];
        }
        return DigitSheet.of(new Dataset(images, bytes));
    }

    private static int at(DigitSheet sheet, int row, int column) {
        return sheet.pixels()[(row * 30 + 2 + 14) * sheet.width() + column * 30 + 2 + 14] & 255;
    }

    @Test
    void aRowHasTheDigitsOfOneLabelInTheirOrder() {
        DigitSheet sheet = sheet(7, 2, 7, 2, 2);
        assertEquals(3 * 30 + 2, sheet.width());
        assertEquals((2 * 30 + 2) * sheet.width(), sheet.pixels().length);
        assertEquals(2, at(sheet, 0, 0));
        assertEquals(4, at(sheet, 0, 1));
        assertEquals(5, at(sheet, 0, 2));
        assertEquals(1, at(sheet, 1, 0));
        assertEquals(3, at(sheet, 1, 1));
        assertEquals(0, at(sheet, 1, 2));
    }

    @Test
    void manyOfALabelMakeSeveralRows() {
        DigitSheet sheet = sheet(new int[31]);
        assertEquals(30 * 30 + 2, sheet.width());
        assertEquals(31, at(sheet, 1, 0));
    }
}
