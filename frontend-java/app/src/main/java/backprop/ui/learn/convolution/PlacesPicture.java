package backprop.ui.learn.convolution;

import backprop.layers.WindowPlaces;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.learn.SvgFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The picture with its padding and the window on it; beside it the output, a square for each place. */
final class PlacesPicture {
    /** Height and width of both pictures; a pixel is as large as there is room, and no larger than this. */
    private static final double WHOLE = 260, LARGEST = 32;

    private static final String UNSEEN = "pixel unseen";

    private final Element frame;
    private final Element map;
    private final IntConsumer chosen;
    private final List<Element> outputs = new ArrayList<>();
    private WindowPlaces places;
    private Element window;
    private double cell;

    /** @param chosen gets the place whose square in the output was pressed */
    PlacesPicture(Element frame, Element map, IntConsumer chosen) {
        this.frame = frame;
        this.map = map;
        this.chosen = chosen;
    }

    void build(WindowPlaces places) {
        this.places = places;
        cell = Math.min(LARGEST, WHOLE / Math.max(places.paddedSide(), places.perSide()));
        drawPicture(new SvgFigure(frame));
        drawMap(new SvgFigure(map));
    }

    private void drawPicture(SvgFigure svg) {
        svg.clear();
        double start = start(places.paddedSide());
        for (int row = 0; row < places.paddedSide(); row++) {
            for (int column = 0; column < places.paddedSide(); column++)
                drawPixel(svg, kind(row, column), start + column * cell, start + row * cell);
        }
        window = svg.rectangle("window", 0, 0, places.window() * cell, places.window() * cell);
    }

    private void drawPixel(SvgFigure svg, String kind, double x, double y) {
        square(svg, kind, x, y);
        if (!kind.equals(UNSEEN)) return;
        for (double part : new double[] {0.5, 1, 1.5}) {
            double from = Math.max(0, part - 1) * cell;
            double to = Math.min(1, part) * cell;
            svg.path("hatch", "M" + (x + from) + " " + (y + to) + "L" + (x + to) + " " + (y + from));
        }
    }

    private String kind(int row, int column) {
        int y = row - places.padding();
        int x = column - places.padding();
        boolean inside = y >= 0 && y < places.side() && x >= 0 && x < places.side();
        if (!inside) return "ring";
        return places.fits() && places.seen(y, x) == 0 ? UNSEEN : "pixel";
    }

    private void drawMap(SvgFigure svg) {
        svg.clear();
        outputs.clear();
        double start = start(places.perSide());
        for (int i = 0; i < places.count(); i++) {
            int place = i;
            double x = start + i % places.perSide() * cell;
            Element square = square(svg, "output", x, start + i / places.perSide() * cell);
            ((HTMLElement) square).addEventListener("click", event -> chosen.accept(place));
            outputs.add(square);
        }
    }

    private Element square(SvgFigure svg, String kind, double x, double y) {
        return svg.rectangle(kind, x + 1, y + 1, cell - 2, cell - 2);
    }

    private double start(int cells) {
        return (WHOLE - cells * cell) / 2;
    }

    void show(int place) {
        DomUpdate.flag(window, "data-none", !places.fits());
        if (!places.fits()) return;
        double start = start(places.paddedSide());
        window.setAttribute("x", Markup.number(start + place % places.perSide() * places.stride() * cell));
        window.setAttribute("y", Markup.number(start + place / places.perSide() * places.stride() * cell));
        for (int i = 0; i < outputs.size(); i++) DomUpdate.flag(outputs.get(i), "data-now", i == place);
    }
}
