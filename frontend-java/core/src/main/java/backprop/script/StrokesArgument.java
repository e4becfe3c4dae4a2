package backprop.script;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.json.Json;
import backprop.number.Numbers;
import backprop.script.RefusedException.Code;
import java.util.ArrayList;
import java.util.List;

/** Strokes on the pad: each a list x, y, x, y, … of places in its pixels, drawn with the usual pen. */
final class StrokesArgument {
    /** Strokes, and points of one of them. */
    static final int MOST = 100, MOST_POINTS = 2_000;

    private StrokesArgument() {}

    static List<Stroke> read(Json argument) {
        List<Json> said = argument.items();
        if (said.isEmpty() || said.size() > MOST) throw refused("count", said.size(), MOST);
        List<Stroke> strokes = new ArrayList<>();
        for (Json one : said) strokes.add(stroke(one.items()));
        return strokes;
    }

    private static Stroke stroke(List<Json> places) {
        if (places.isEmpty() || places.size() % 2 != 0 || places.size() > 2 * MOST_POINTS)
            throw refused("points", places.size(), 2 * MOST_POINTS);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < places.size(); i += 2)
            points.add(new Point(place(places.get(i)), place(places.get(i + 1))));
        return new Stroke(Ink.USUAL_WIDTH, points);
    }

    private static double place(Json said) {
        double place = said.number();
        if (!(place >= 0 && place <= Ink.SIDE))
            throw RefusedException.of(
                    Code.STROKES, "script.draw.place", List.of(Numbers.full(place), Integer.toString(Ink.SIDE)));
        return place;
    }

    private static RefusedException refused(String what, int found, int most) {
        return RefusedException.of(
                Code.STROKES, "script.draw." + what, List.of(Integer.toString(found), Integer.toString(most)));
    }
}
