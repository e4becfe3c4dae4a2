package backprop.data.pen;

import backprop.data.Dataset;
import backprop.data.pad.DrawnDataset;
import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import java.util.List;

/**
 * A digit as it was written on the tablet.
 *
 * @param strokes the places of the pen from its fall to its rise, in units of the tablet's box of 500×500, y downwards
 */
public record PenDigit(int digit, List<List<Point>> strokes) {
    /** Of the tablet's box. */
    static final int SIDE = 500;

    /** @throws IllegalArgumentException if the digit is not 0 to 9, or there is no stroke */
    public PenDigit {
        if (digit < 0 || digit >= Dataset.CLASSES) throw new IllegalArgumentException("there is no digit " + digit);
        if (strokes.isEmpty()) throw new IllegalArgumentException("a digit needs a stroke");
        strokes = strokes.stream().map(List::copyOf).toList();
    }

    /** The tablet's box over the whole of the pad, drawn with a pen of that width in the pad's pixels. */
    public List<Stroke> onPad(double width) {
        return strokes.stream()
                .map(points ->
                        new Stroke(width, points.stream().map(PenDigit::onPad).toList()))
                .toList();
    }

    private static Point onPad(Point place) {
        return new Point(place.x() * Ink.SIDE / SIDE, place.y() * Ink.SIDE / SIDE);
    }

    /** Each drawn on the pad with the usual pen. */
    public static Dataset drawn(List<PenDigit> digits) {
        byte[] labels = new byte[digits.size()];
        for (int i = 0; i < labels.length; i++) labels[i] = (byte) digits.get(i).digit();
        return DrawnDataset.of(labels, i -> digits.get(i).onPad(Ink.USUAL_WIDTH));
    }
}
