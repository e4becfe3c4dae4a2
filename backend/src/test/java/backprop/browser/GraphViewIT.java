package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class GraphViewIT {
    @Test
    void thePictureZoomsPansAndFits(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en&preset=softmax-with-loss"));
        double before = width(desk);
        desk.at("#zoom-in").click();
        assertEquals(before * 1.25, width(desk), 2);
        desk.at("h1").click();
        desk.press("0");
        assertTrue(width(desk) <= desk.at("#graph-scroll").boundingBox().width);
        desk.press("+");
        desk.press("+");
        desk.press("+");
        desk.press("+");
        BoundingBox box = desk.at("#graph-scroll").boundingBox();
        int left = scroll(desk);
        desk.page.mouse().move(box.x + 300, box.y + 20);
        desk.page.mouse().down();
        desk.page.mouse().move(box.x + 200, box.y + 20);
        desk.page.mouse().up();
        assertEquals(left + 100, scroll(desk), 1);
        desk.page.keyboard().down("Control");
        desk.page.mouse().wheel(0, -120);
        desk.page.keyboard().up("Control");
        assertThat(desk.at("#zoom")).not().hasText("100%");
    }

    private static double width(GraphDesk desk) {
        return desk.at("#graph svg").boundingBox().width;
    }

    private static int scroll(GraphDesk desk) {
        return (int) desk.page.evaluate("Math.round(document.getElementById('graph-scroll').scrollLeft)");
    }

    /** One of them began on an input's name, and changed its value. */
    @Test
    void twoFingersPinch(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.openOnPhone("/graph/?preset=apples"));
        double before = width(desk);
        CDPSession hand = desk.page.context().newCDPSession(desk.page);
        fingers(hand, "touchStart", 150, 250);
        fingers(hand, "touchMove", 130, 270);
        fingers(hand, "touchMove", 100, 300);
        fingers(hand, "touchEnd");
        assertEquals(before * 2, width(desk), 4);
        assertEquals(true, desk.page.evaluate("visualViewport.scale === 1"), "the page itself is not zoomed");
    }

    /** Fingers down on the picture side by side, at x in pixels; none when they are lifted. */
    private static void fingers(CDPSession hand, String type, int... xs) {
        JsonArray points = new JsonArray();
        for (int x : xs) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", 350);
            point.addProperty("id", points.size());
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        hand.send("Input.dispatchTouchEvent", event);
    }

    @Test
    void theDownloadIsAPictureOfItsOwnWithTheInputs(Visitor visitor) throws IOException {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=zh&preset=apples&step=end"));
        desk.at("#take-along .icon").click();
        Download download = desk.page.waitForDownload(
                () -> desk.at("#take-along .save-picture > div button").first().click());
        String svg = Files.readString(download.path());
        for (String part :
                List.of("xmlns=\"http://www.w3.org/2000/svg\"", ">消费税<", ">1.1<", ">220<", ">2.2<", "fill=\"rgb"))
            assertTrue(svg.contains(part), part);
        assertFalse(svg.contains("var("));
    }
}
