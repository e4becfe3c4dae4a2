package backprop.data.sheet;

import backprop.data.Dataset;
import java.util.ArrayList;
import java.util.List;

/**
 * Digits side by side, white on black, in rows of one label each, from 0 to 9.
 *
 * @param pixels row-major, 0 black to 255 white
 * @param width of the sheet in pixels
 */
public record DigitSheet(byte[] pixels, int width) {
    /** Digits in a row, and black pixels between two. */
    private static final int MOST_COLUMNS = 30, GAP = 2;

    private static final int CELL = Dataset.SIDE + GAP;

    public static DigitSheet of(Dataset digits) {
        List<List<Integer>> rows = rows(digits);
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        int width = columns * CELL + GAP;
        byte[] pixels = new byte[width * (rows.size() * CELL + GAP)];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                int at = (row * CELL + GAP) * width + column * CELL + GAP;
                put(digits, rows.get(row).get(column), pixels, at, width);
            }
        }
        return new DigitSheet(pixels, width);
    }

    private static List<List<Integer>> rows(Dataset digits) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int label = 0; label < Dataset.CLASSES; label++) {
            List<Integer> row = new ArrayList<>();
            for (int i = 0; i < digits.size(); i++) {
                if (digits.label(i) != label) continue;
                if (row.size() == MOST_COLUMNS) {
                    rows.add(row);
                    row = new ArrayList<>();
                }
                row.add(i);
            }
            if (!row.isEmpty()) rows.add(row);
        }
        return rows;
    }

    private static void put(Dataset digits, int i, byte[] into, int at, int width) {
        for (int y = 0; y < Dataset.SIDE; y++)
            System.arraycopy(
                    digits.images(), i * Dataset.PIXELS + y * Dataset.SIDE, into, at + y * width, Dataset.SIDE);
    }
}
