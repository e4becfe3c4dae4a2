package backprop.ui.learn.technique;

import backprop.browser.callback.PointCallback;
import backprop.experiment.Descent;
import backprop.optim.OptimizerKind;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.learn.SvgFigure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The valley from above, by its contour lines, the ways down, and the start, which is drawn along or moved by the arrow keys. */
final class ValleyMap {
    private static final double WIDTH = 600, HEIGHT = 300, UNIT = 30, FAR_X = 10, FAR_Y = 5;
    private static final double BY_KEY = 0.5, DOT = 2.2, END = 5.5;
    /** Heights of the lines, and the space between a tenth of a unit and its neighbour when the start is drawn. */
    private static final double[] LINES = {0.25, 1, 2.5, 5, 9, 14, 20, 27};

    private static final double TENTH = 10;

    private final Map<OptimizerKind, Element> lines = new EnumMap<>(OptimizerKind.class);
    private final Map<OptimizerKind, Element> ends = new EnumMap<>(OptimizerKind.class);
    private final Map<OptimizerKind, SvgFigure> dots = new EnumMap<>(OptimizerKind.class);
    private final HTMLElement handle;
    private final Consumer<Descent.Point> moved;
    private Descent.Point start;

    /** @param moved gets the start that the reader chose */
    ValleyMap(Element svg, Descent.Point start, Consumer<Descent.Point> moved) {
        this.start = start;
        this.moved = moved;
        SvgFigure picture = new SvgFigure(svg);
        for (double line : LINES) {
            Element ring = Markup.svg("ellipse", "class", "contour");
            SvgFigure.set(ring, "cx", WIDTH / 2, "cy", HEIGHT / 2);
            SvgFigure.set(ring, "rx", UNIT * Math.sqrt(20 * line), "ry", UNIT * Math.sqrt(line));
            svg.appendChild(ring);
        }
        picture.path("cross", "M" + (WIDTH / 2 - 6) + " 150h12M" + WIDTH / 2 + " 144v12");
        for (OptimizerKind kind : OptimizerKind.values()) {
            SvgFigure group = picture.group("way " + kind.key());
            lines.put(kind, group.path("way-line", ""));
            dots.put(kind, group.group("way-dots"));
            ends.put(kind, group.circle("way-end", END));
        }
        handle = handle(svg);
        place();
    }

    private HTMLElement handle(Element svg) {
        Element handle =
                Markup.svg("g", "class", "start", "tabindex", "0", "role", "application", "id", "valley-start");
        Markup.put(handle, Markup.svg("circle", "class", "start-room", "r", "22"));
        Markup.put(handle, Markup.svg("circle", "class", "start-ring", "r", "9"));
        svg.appendChild(handle);
        pull(svg, handle, (x, y) -> move(x / UNIT - FAR_X, FAR_Y - y / UNIT));
        HTMLElement focused = (HTMLElement) handle;
        focused.addEventListener("keydown", event -> {
            if (moves(((KeyboardEvent) event).getKey())) event.preventDefault();
        });
        return focused;
    }

    private boolean moves(String key) {
        switch (key) {
            case "ArrowLeft" -> move(start.x() - BY_KEY, start.y());
            case "ArrowRight" -> move(start.x() + BY_KEY, start.y());
            case "ArrowUp" -> move(start.x(), start.y() + BY_KEY);
            case "ArrowDown" -> move(start.x(), start.y() - BY_KEY);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(double x, double y) {
        start = new Descent.Point(within(x, FAR_X), within(y, FAR_Y));
        place();
        moved.accept(start);
    }

    private static double within(double x, double far) {
        return Math.round(Math.max(-far, Math.min(far, x)) * TENTH) / TENTH;
    }

    private static double x(Descent.Point point) {
        return (point.x() + FAR_X) * UNIT;
    }

    private static double y(Descent.Point point) {
        return (FAR_Y - point.y()) * UNIT;
    }

    private void place() {
        handle.setAttribute("transform", "translate(" + x(start) + " " + y(start) + ")");
        labelStart();
    }

    /** The start, as a screen reader announces it. */
    void labelStart() {
        handle.setAttribute(
                "aria-label",
                Texts.text(
                        "learn-6.valley.start", LocalNumbers.signed(start.x(), 1), LocalNumbers.signed(start.y(), 1)));
    }

    /** @param steps how many of the path's steps are shown */
    void show(OptimizerKind kind, List<Descent.Point> path, int steps) {
        StringBuilder line = new StringBuilder();
        SvgFigure trail = dots.get(kind);
        trail.clear();
        for (int i = 0; i <= steps; i++) {
            Descent.Point point = path.get(i);
            line.append(i == 0 ? "M" : "L").append(Markup.number(x(point)));
            line.append(' ').append(Markup.number(y(point)));
            if (i > 0 && i < steps) SvgFigure.set(trail.circle("way-dot", DOT), "cx", x(point), "cy", y(point));
        }
        lines.get(kind).setAttribute("d", line.toString());
        SvgFigure.set(ends.get(kind), "cx", x(path.get(steps)), "cy", y(path.get(steps)));
    }

    void hide(OptimizerKind kind, boolean hidden) {
        DomUpdate.flag((Element) lines.get(kind).getParentNode(), "data-none", hidden);
    }

    @JSBody(
            params = {"svg", "handle", "moved"},
            imports = @JSBodyImport(alias = "place", fromModule = "place.js"),
            script = "place.pull(svg, handle, moved);")
    private static native void pull(Element svg, Element handle, PointCallback moved);
}
