package backprop.ui.points.landscape;

import backprop.browser.callback.PointCallback;
import backprop.points.Landscape;
import backprop.points.PlaneDescent;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.plane.MapPicture;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The landscape from above; on it the way walked, the ways of a race, and their start, which can be moved. */
final class LandscapeMap {
    private static final double SIDE = 600, BY_KEY = 0.02;

    private final MapPicture picture;
    private final HTMLElement svg = Elements.byId("landscape-ways");
    private final Element walked = Markup.svg("polyline", "class", "points-walked");
    private final Element here = Markup.svg("circle", "class", "points-here", "r", "7");
    private final Element[] lanes = new Element[Race.LANES];
    private final Element[] ends = new Element[Race.LANES];
    private final HTMLElement start;
    private final Runnable moved;
    private double[] at = {0.5, 0.5};

    /** @param moved told when the start of the race is another one */
    LandscapeMap(Inks inks, Runnable moved) {
        this.moved = moved;
        picture = new MapPicture(Elements.byId("landscape-map"), inks);
        Markup.put(svg, walked, here);
        for (int lane = 0; lane < Race.LANES; lane++) {
            lanes[lane] = Markup.svg("polyline", "class", "points-lane lane-" + (lane + 1));
            ends[lane] = Markup.svg("circle", "class", "points-end lane-" + (lane + 1), "r", "7");
            Markup.put(svg, lanes[lane], ends[lane]);
        }
        start = (HTMLElement)
                Markup.svg("g", "class", "points-start", "tabindex", "0", "role", "application", "id", "race-start");
        Markup.put(
                start,
                Markup.svg("circle", "class", "start-room", "r", "26"),
                Markup.svg("circle", "class", "start-ring", "r", "11"));
        svg.appendChild(start);
        pull(svg, start, (x, y) -> move(x / SIDE, y / SIDE));
        start.addEventListener("keydown", event -> key((KeyboardEvent) event));
    }

    private void key(KeyboardEvent event) {
        String key = event.getKey();
        double across = key.equals("ArrowRight") ? BY_KEY : key.equals("ArrowLeft") ? -BY_KEY : 0;
        double down = key.equals("ArrowDown") ? BY_KEY : key.equals("ArrowUp") ? -BY_KEY : 0;
        if (across == 0 && down == 0) return;
        event.preventDefault();
        move(at[0] + across, at[1] + down);
    }

    private void move(double x, double y) {
        at = new double[] {Math.max(0, Math.min(1, x)), Math.max(0, Math.min(1, y))};
        moved.run();
    }

    void startDrag(double x, double y) {
        at = new double[] {x, y};
    }

    /** Where the race begins: a and b. */
    double[] start(Landscape landscape) {
        return landscape.fromPicture(at[0], at[1]);
    }

    void paint(Landscape landscape) {
        picture.show(landscape.losses(), Landscape.CELLS);
        start.setAttribute("transform", "translate(" + px(at[0]) + " " + px(at[1]) + ")");
        double[] place = start(landscape);
        start.setAttribute(
                "aria-label",
                Texts.text("points.race.start", LocalNumbers.signed(place[0], 2), LocalNumbers.signed(place[1], 2)));
    }

    void drawPath(Landscape landscape, List<float[]> path) {
        StringBuilder line = new StringBuilder();
        double[] last = {0.5, 0.5};
        for (float[] weights : path) {
            double[] place = landscape.axes().nearest(weights);
            last = landscape.inPicture(place[0], place[1]);
            add(line, last);
        }
        walked.setAttribute("points", line.toString());
        put(here, last);
    }

    void race(Landscape landscape, int lane, List<PlaneDescent.Place> path) {
        StringBuilder line = new StringBuilder();
        for (PlaneDescent.Place place : path) add(line, landscape.inPicture(place.a(), place.b()));
        lanes[lane].setAttribute("points", line.toString());
        DomUpdate.flag(ends[lane], "data-none", path.isEmpty());
        if (path.isEmpty()) return;
        PlaneDescent.Place last = path.get(path.size() - 1);
        put(ends[lane], landscape.inPicture(last.a(), last.b()));
    }

    private static void add(StringBuilder line, double[] place) {
        if (place[0] - place[0] != 0 || place[1] - place[1] != 0) return;
        line.append(px(place[0])).append(',').append(px(place[1])).append(' ');
    }

    private static void put(Element circle, double[] place) {
        circle.setAttribute("cx", px(place[0]));
        circle.setAttribute("cy", px(place[1]));
    }

    /** What is far outside is just outside: SVG does not like large numbers. */
    private static String px(double share) {
        return Markup.number(Math.round(Math.max(-2, Math.min(3, share)) * SIDE * 10) / 10.0);
    }

    @JSBody(
            params = {"svg", "handle", "moved"},
            imports = @JSBodyImport(alias = "place", fromModule = "place.js"),
            script = "place.pull(svg, handle, moved);")
    private static native void pull(HTMLElement svg, HTMLElement handle, PointCallback moved);
}
