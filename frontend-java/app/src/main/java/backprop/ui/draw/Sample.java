package backprop.ui.draw;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.text.Split;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** The digit that the page begins with, from the pad's data-sample: "x,y x,y …" for each stroke, parted by ";". */
public final class Sample {
    private Sample() {}

    public static Drawing of(HTMLCanvasElement pad) {
        List<Stroke> strokes = new ArrayList<>();
        for (String stroke : Split.of(pad.getAttribute("data-sample"), ';')) {
            List<Point> points = new ArrayList<>();
            for (String point : Split.of(stroke, ' ')) points.add(point(point));
            strokes.add(new Stroke(Ink.USUAL_WIDTH, points));
        }
        return Drawing.of(strokes);
    }

    private static Point point(String text) {
        List<String> coordinates = Split.of(text, ',');
        return new Point(Double.parseDouble(coordinates.get(0)), Double.parseDouble(coordinates.get(1)));
    }
}
