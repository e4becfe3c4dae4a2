package backprop.lesson.page;

import backprop.data.Dataset;
import backprop.data.pad.DrawnDataset;
import backprop.lesson.WallDigit;
import java.util.List;

/** The digits of a wall as a data set, made into pictures as the pad makes them. */
public final class ClassDigits {
    /** Spreadsheets know UTF-8 by it. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private ClassDigits() {}

    public static Dataset of(List<WallDigit> digits) {
        byte[] labels = new byte[digits.size()];
        for (int i = 0; i < labels.length; i++) labels[i] = (byte) digits.get(i).label();
        return DrawnDataset.of(labels, i -> digits.get(i).strokes());
    }

    /**
     * A row a digit: its label, then its 784 pixels, 0 to 255; as MNIST is found as CSV.
     *
     * @param separator ';' where a comma stands in numbers, else ','
     */
    public static String csv(Dataset digits, char separator) {
        StringBuilder csv = new StringBuilder().append(BYTE_ORDER_MARK).append("label");
        for (int i = 0; i < Dataset.PIXELS; i++)
            csv.append(separator).append("pixel").append(i);
        csv.append("\r\n");
        for (int i = 0; i < digits.size(); i++) {
            csv.append(digits.labels()[i]);
            for (int p = 0; p < Dataset.PIXELS; p++)
                csv.append(separator).append(digits.images()[i * Dataset.PIXELS + p] & 0xFF);
            csv.append("\r\n");
        }
        return csv.toString();
    }
}
