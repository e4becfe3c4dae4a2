package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Preset;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Lab.class)
class GraphLooksIT {
    /** Pairs of labels, nodes, input fields that lie over each other, by their boxes on the screen. */
    private static final String OVERLAPS = """
            const overlaps = () => {
              const marks = [...document.querySelectorAll('#graph text, #graph .node, #graph .question,'
                  + ' #graph .result, #graph-inputs label')]
                .filter(mark => !mark.closest('.input-copies') && !(mark.tagName === 'text' && mark.closest('.node, .result, .question')));
              const boxes = marks.map(mark => {
                const shape = mark.matches('.node') ? mark.querySelector('circle:not(.ring), rect') : mark;
                return { name: mark.textContent || mark.className, box: shape.getBoundingClientRect() };
              }).filter(mark => mark.box.width);
              const pairs = [];
              for (const a of boxes) for (const b of boxes) {
                if (a === b) break;
                const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                if (across > 0.5 && down > 0.5) pairs.push(a.name + ' / ' + b.name);
              }
              if (boxes.length < 5) pairs.push('too few marks');
              return pairs;
            };""";
    /** At every step of a preset, shown and asked; and whether it opens so that all of it is seen, across and down. */
    private static final String OVERLAPS_OF_A_PRESET = "(preset => {" + OVERLAPS + """
              const found = {};
              const look = where => { const pairs = overlaps(); if (pairs.length) found[preset + ', ' + where] = pairs; };
              const press = key => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
              const select = document.querySelector('#preset');
              select.value = preset;
              select.dispatchEvent(new Event('change'));
              const room = document.querySelector('#graph-scroll');
              const whole = [room.scrollWidth <= room.clientWidth, room.scrollHeight <= room.clientHeight];
              const steps = Number(document.querySelector('#step-count').textContent.replace(/\\D/g, ''));
              for (let step = 0; step <= steps; step++, press('ArrowRight')) look('step ' + step);
              document.querySelector('#predict').click();
              for (let step = steps; step > 0; step--, press('ArrowLeft')) look('asked at ' + step);
              document.querySelector('#predict').click();
              return { steps, found, whole };
            })""";

    @Test
    void noLabelLiesOverAnotherAndAPresetIsSeenWhole(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=zh"));
        for (Preset preset : Preset.values()) {
            Map<?, ?> looked = overlaps(desk, preset);
            assertEquals(List.of(preset != Preset.SOFTMAX_WITH_LOSS, true), looked.get("whole"), preset.id());
        }
    }

    @Test
    void noLabelLiesOverAnotherOnAPhone(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.openOnPhone("/graph/?lang=en"));
        for (Preset preset : Preset.values()) overlaps(desk, preset);
    }

    private static Map<?, ?> overlaps(GraphDesk desk, Preset preset) {
        Map<?, ?> looked = (Map<?, ?>) desk.page.evaluate(OVERLAPS_OF_A_PRESET, preset.id());
        assertEquals(preset.graph().propagate().steps().size(), looked.get("steps"), preset.id());
        assertEquals(Map.of(), looked.get("found"), preset.id());
        return looked;
    }

    private static final String OVERLAPS_OF_AN_EXPRESSION = "(source => {" + OVERLAPS + """
              document.querySelector('#expression').value = source;
              document.querySelector('#build').click();
              document.querySelector('#to-end').click();
              return [document.querySelectorAll('#graph-table [data-node]').length, overlaps()];
            })""";

    @Test
    void noLabelLiesOverAnotherInLargeGraphs(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en"));
        String unit = "h%1$d = tanh(weight_%1$d * x + bias_%1$d * 1e-300 - 1234567.25 / y)\n";
        String layer = IntStream.range(0, 5).mapToObj(unit::formatted).collect(Collectors.joining());
        String sum =
                IntStream.range(0, 125).mapToObj("x%1$d * w%1$d"::formatted).collect(Collectors.joining(" + "));
        assertEquals(
                List.of(56, List.of()),
                desk.page.evaluate(OVERLAPS_OF_AN_EXPRESSION, layer + "h0 + h1 + h2 + h3 + h4"));
        assertEquals(List.of(499, List.of()), desk.page.evaluate(OVERLAPS_OF_AN_EXPRESSION, sum));
    }

    @Test
    void thePageHasNoAccessibilityViolation(Visitor visitor) {
        String address = "/graph/?lang=en&theme=light&step=8";
        Page laptop = visitor.open(address);
        check(laptop, new AxeBuilder(laptop), address);
        address = "/graph/?lang=zh&theme=dark&preset=neuron&step=9&predict=on";
        Page phone = visitor.openOnPhone(address);
        check(phone, lab(phone), address + " on a phone");
    }

    private static void check(Page page, AxeBuilder axe, String where) {
        new GraphDesk(page);
        page.locator("#as-table").click();
        assertEquals(List.of(), axe.analyze().getViolations(), where);
        assertEquals(
                0,
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                where + " is too wide");
    }

    @Test
    void aMistakeAndAMissAreAccessibleToo(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en&theme=dark&preset=apples&step=5&predict=on"));
        desk.at(".blank input").first().fill("7");
        desk.press("Enter");
        desk.build("log(0 * x) +");
        assertEquals(List.of(), lab(desk.page).analyze().getViolations());
        desk.build("log(0 * x)");
        desk.at("#to-end").click();
        desk.at("#try button").click();
        assertEquals(List.of(), lab(desk.page).analyze().getViolations());
    }

    /** The frame around it is looked at once, and by tests of its own. */
    private static AxeBuilder lab(Page page) {
        return new AxeBuilder(page).include("main");
    }

    /** What is said of a preset at its start, first step and end. */
    private static final String SAID = """
            preset => {
              const select = document.querySelector('#preset');
              select.value = preset;
              select.dispatchEvent(new Event('change'));
              return ['Home', 'ArrowRight', 'End'].map(key => {
                document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
                return [...document.querySelectorAll('main [data-text], #words p, #rule-title, #spoken')]
                  .map(element => element.textContent).join('|');
              });
            }""";

    @Test
    void bothLanguagesSayEverything(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=zh"));
        for (Preset preset : Preset.values()) {
            for (Object said : (List<?>) desk.page.evaluate(SAID, preset.id()))
                assertFalse(said.toString().contains("graph."), preset + ": " + said);
            assertTrue(desk.at("#words").textContent().matches("(?s).*[\\u4e00-\\u9fff].*"));
        }
        desk.choose(Preset.APPLES_AND_ORANGES);
        desk.press("End");
        assertThat(desk.at("[data-input=orange_num]")).containsText("橘子个数");
        desk.at("#language").click();
        assertThat(desk.at("[data-input=orange_num]")).containsText("orange_num");
        assertThat(desk.at("#words")).containsText("Done: price = 715.");
        assertEquals(9, desk.step());
        desk.build("x");
        assertThat(desk.at("#graph svg"))
                .hasAttribute("aria-label", "Computation graph: 1 node, output x. The table below says the same.");
        assertThat(desk.at("#spoken")).containsText("1 node, output x.");
    }

    /** The picture has stopped to scroll. */
    private static final String RESTED = """
            async () => {
              const scroll = document.querySelector('#graph-scroll');
              for (let before = NaN, still = 0; still < 5; still = scroll.scrollLeft === before ? still + 1 : 0) {
                before = scroll.scrollLeft;
                await new Promise(requestAnimationFrame);
              }
            }""";

    @Test
    void onAPhoneTheStepsAreAtTheBottomAndTheNodeAtWorkIsInSight(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.openOnPhone("/graph/?lang=en&preset=softmax-with-loss"));
        double bar = desk.at(".site-nav").boundingBox().y;
        for (int step = 1; step <= 12; step++) {
            desk.at("#step-forward").tap();
            assertEquals(step, desk.step());
        }
        BoundingBox transport = desk.at(".transport").boundingBox();
        assertEquals(bar, transport.y + transport.height, 1.5);
        desk.page.evaluate(RESTED);
        BoundingBox window = desk.at("#graph-scroll").boundingBox();
        BoundingBox node = desk.at("#graph .node.now > .ring").boundingBox();
        assertTrue(node.x >= window.x && node.x + node.width <= window.x + window.width, "across");
        assertTrue(node.y >= window.y && node.y + node.height <= window.y + window.height, "down");
        assertTrue(node.y + node.height <= transport.y, "not behind the buttons");
        assertThat(desk.at("#in-short")).isVisible();
        assertTrue(desk.at("#step-panel").boundingBox().y >= window.y + window.height, "the panel is under the graph");
    }

    /** Found by a visitor: the buttons and the navigation covered up to 175 of 400 pixels, and the graph lay below. */
    @ParameterizedTest
    @CsvSource({"844, 390, en", "640, 400, zh"})
    void inALowWindowAStepBringsTheWholePictureAndTheButtonsLeaveItRoom(
            int width, int height, String language, Visitor visitor) {
        Browser.NewContextOptions low =
                new Browser.NewContextOptions().setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE);
        String address = "/graph/?preset=apples-and-oranges&step=7&lang=" + language;
        GraphDesk desk = new GraphDesk(visitor.open(address, low));
        BoundingBox transport = desk.at(".transport").boundingBox();
        assertTrue(transport.height <= 48, "the buttons take " + transport.height);
        assertEquals(height, transport.y + transport.height, 1, "nothing lies below them");
        assertEquals(0, desk.at(".site-nav").boundingBox().y, "the navigation is in the header");
        desk.at("#step-forward").click();
        BoundingBox picture = desk.at("#graph svg").boundingBox();
        assertTrue(picture.y >= 0 && picture.y + picture.height <= transport.y, "all of the picture is seen");
        assertThat(desk.at("#in-short")).isVisible();
        assertEquals(0, desk.page.evaluate("document.documentElement.scrollWidth - innerWidth"));
    }

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
        Download download = desk.page.waitForDownload(() -> desk.at("#download").click());
        String svg = Files.readString(download.path());
        for (String part :
                List.of("xmlns=\"http://www.w3.org/2000/svg\"", ">消费税<", ">1.1<", ">220<", ">2.2<", "fill=\"rgb"))
            assertTrue(svg.contains(part), part);
        assertFalse(svg.contains("var("));
    }

    @Test
    void theHomePageAndTheNavigationLeadHere(Visitor visitor) {
        Page page = visitor.open("/?lang=en");
        page.locator("main a.door[href*=graph]").click();
        assertThat(page.locator("h1")).hasText("Graph");
        assertThat(page.locator(".site-nav [aria-current=page]")).hasText("Graph");
        assertThat(page).hasURL(Pattern.compile("preset=apples-and-oranges"));
    }
}
