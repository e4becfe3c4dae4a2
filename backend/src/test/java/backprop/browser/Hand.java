package backprop.browser;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.stream.IntStream;

/** Draws on the pad with real events, of a mouse or of a finger. */
public interface Hand {
    void draw(List<Stroke> strokes);

    static Hand mouse(Page page) {
        return strokes -> {
            Pad pad = new Pad(page);
            for (Stroke stroke : strokes) {
                pad.move(stroke.points().get(0));
                page.mouse().down();
                everyThird(stroke.points()).forEach(pad::move);
                page.mouse().up();
            }
        };
    }

    static Hand finger(Page page) {
        return strokes -> {
            Pad pad = new Pad(page);
            CDPSession session = page.context().newCDPSession(page);
            for (Stroke stroke : strokes) {
                pad.touch(session, "touchStart", stroke.points().subList(0, 1));
                for (Point point : everyThird(stroke.points())) pad.touch(session, "touchMove", List.of(point));
                pad.touch(session, "touchEnd", List.of());
            }
            session.detach();
        };
    }

    /** The browser takes an event a frame, so fewer points are drawn sooner; the last one counts. */
    private static List<Point> everyThird(List<Point> points) {
        return IntStream.range(0, points.size())
                .filter(i -> i % 3 == 0 || i == points.size() - 1)
                .mapToObj(points::get)
                .toList();
    }

    /** Where the pad is on the screen. */
    final class Pad {
        private final Page page;
        private final BoundingBox box;

        Pad(Page page) {
            this.page = page;
            page.locator("#pad").scrollIntoViewIfNeeded();
            box = page.locator("#pad").boundingBox();
        }

        void move(Point point) {
            page.mouse().move(x(point), y(point));
        }

        void touch(CDPSession session, String type, List<Point> points) {
            JsonArray touches = new JsonArray();
            for (Point point : points) {
                JsonObject touch = new JsonObject();
                touch.addProperty("x", x(point));
                touch.addProperty("y", y(point));
                touches.add(touch);
            }
            JsonObject arguments = new JsonObject();
            arguments.addProperty("type", type);
            arguments.add("touchPoints", touches);
            session.send("Input.dispatchTouchEvent", arguments);
        }

        private double x(Point point) {
            return box.x + point.x() * box.width / Ink.SIDE;
        }

        private double y(Point point) {
            return box.y + point.y() * box.height / Ink.SIDE;
        }
    }
}
