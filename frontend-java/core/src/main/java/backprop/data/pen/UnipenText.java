package backprop.data.pen;

import backprop.data.pad.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Digits of a pen in the part of UNIPEN's format that the published file uses: {@code .SEGMENT DIGIT 0-1 ? "4"} begins a digit,
 * {@code .PEN_DOWN} a stroke, {@code .PEN_UP} ends it, and between them each line is a place of the pen, y upwards. Other lines
 * that begin with a point say nothing of a digit's form.
 */
public final class UnipenText {
    private static final Pattern SEGMENT = Pattern.compile("\\.SEGMENT\\s+DIGIT\\s+\\S+\\s+\\?\\s+\"(\\d)\"");
    private static final Pattern PLACE = Pattern.compile("(\\d+)\\s+(\\d+)");

    private final List<PenDigit> digits = new ArrayList<>();
    private final List<List<Point>> strokes = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private int digit = -1;
    private boolean penIsDown;

    private UnipenText() {}

    /** @throws IllegalArgumentException if a line is something else, which it names */
    public static List<PenDigit> read(Stream<String> lines) {
        UnipenText text = new UnipenText();
        lines.map(String::strip).forEach(text::read);
        text.endDigit();
        return List.copyOf(text.digits);
    }

    private void read(String line) {
        if (line.startsWith(".SEGMENT")) startDigit(line);
        else if (line.equals(".PEN_DOWN")) penIsDown = true;
        else if (line.equals(".PEN_UP")) endStroke();
        else if (penIsDown) points.add(place(line));
        else if (!line.isEmpty() && !line.startsWith(".")) throw unexpected(line);
    }

    private void startDigit(String line) {
        endDigit();
        Matcher segment = SEGMENT.matcher(line);
        if (!segment.matches()) throw unexpected(line);
        digit = Integer.parseInt(segment.group(1));
    }

    private void endStroke() {
        strokes.add(List.copyOf(points));
        points.clear();
        penIsDown = false;
    }

    private void endDigit() {
        if (digit >= 0) digits.add(new PenDigit(digit, strokes));
        strokes.clear();
    }

    private static Point place(String line) {
        Matcher place = PLACE.matcher(line);
        if (!place.matches()) throw unexpected(line);
        return new Point(Integer.parseInt(place.group(1)), PenDigit.SIDE - Integer.parseInt(place.group(2)));
    }

    private static IllegalArgumentException unexpected(String line) {
        return new IllegalArgumentException("\"" + line + "\" is no line of pen digits");
    }
}
