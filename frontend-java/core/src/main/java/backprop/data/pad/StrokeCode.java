package backprop.data.pad;

import backprop.text.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Strokes as a short text for an address: "20-3f5a3g5c_20-…" is the width of the pen, then x and y of each point, two
 * digits of base 36 for each, in quarters of a pixel.
 */
public final class StrokeCode {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int BASE = 36;
    private static final double PER_PIXEL = 4;
    private static final int POINT_LENGTH = 4;
    private static final int LONGEST = 8_000;

    private StrokeCode() {}

    public static String write(List<Stroke> strokes) {
        StringBuilder code = new StringBuilder();
        for (Stroke stroke : strokes) {
            if (code.length() > 0) code.append('_');
            code.append((int) stroke.width()).append('-');
            for (Point point : stroke.points()) code.append(digits(point.x())).append(digits(point.y()));
        }
        return code.toString();
    }

    /** Empty when the text is none of ours, or too long. */
    public static Optional<List<Stroke>> read(String code) {
        if (code.length() > LONGEST) return Optional.empty();
        try {
            List<Stroke> strokes = new ArrayList<>();
            for (String part : Split.of(code, '_')) strokes.add(stroke(part));
            return Optional.of(strokes);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Stroke stroke(String code) {
        int dash = code.indexOf('-');
        if (dash < 1 || (code.length() - dash - 1) % POINT_LENGTH != 0) throw new IllegalArgumentException(code);
        List<Point> points = new ArrayList<>();
        for (int i = dash + 1; i < code.length(); i += POINT_LENGTH) {
            points.add(new Point(place(code, i), place(code, i + 2)));
        }
        return new Stroke(Integer.parseInt(code.substring(0, dash)), points);
    }

    private static double place(String code, int at) {
        int high = DIGITS.indexOf(code.charAt(at));
        int low = DIGITS.indexOf(code.charAt(at + 1));
        if (high < 0 || low < 0) throw new IllegalArgumentException(code);
        return (high * BASE + low) / PER_PIXEL;
    }

    private static String digits(double place) {
        int quarters = (int) Math.max(0, Math.min(BASE * BASE - 1, place * PER_PIXEL + 0.5));
        return "" + DIGITS.charAt(quarters / BASE) + DIGITS.charAt(quarters % BASE);
    }
}
