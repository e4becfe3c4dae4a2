package backprop.data.pen;

import backprop.data.pad.Point;
import backprop.json.Json;
import java.util.List;
import java.util.stream.Stream;

/** Digits of a pen as JSON, one a line: {"digit": 8, "strokes": [[[x, y], …], …]}, y downwards. */
public final class PenDigitLines {
    private PenDigitLines() {}

    /** @throws backprop.json.JsonException if a line is something else */
    public static List<PenDigit> read(Stream<String> lines) {
        return lines.map(Json::parse).map(PenDigitLines::digit).toList();
    }

    private static PenDigit digit(Json json) {
        return new PenDigit(
                json.get("digit").integer(),
                json.get("strokes").items().stream().map(PenDigitLines::stroke).toList());
    }

    private static List<Point> stroke(Json points) {
        return points.items().stream()
                .map(Json::items)
                .map(PenDigitLines::point)
                .toList();
    }

    private static Point point(List<Json> place) {
        return new Point(place.get(0).number(), place.get(1).number());
    }
}
