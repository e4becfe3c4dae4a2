package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Preset;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Lab.class)
class GraphLooksIT {
    /** Pairs of labels, nodes, input fields that lie over each other, by their boxes on the screen. */
    private static final String OVERLAPS = """
            () => {
              const marks = [...document.querySelectorAll('#graph text:not(.absent), #graph .node, #graph .question:not(.absent),'
                  + ' #graph .result, #graph-inputs label')]
                .filter(mark => !mark.closest('.absent, .input-copies') && !(mark.tagName === 'text' && mark.closest('.node, .result, .question')));
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
            }""";

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void noLabelLiesOverAnother(String language, Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=" + language));
        for (Preset preset : Preset.values()) {
            desk.choose(preset);
            int steps = preset.graph().propagate().steps().size();
            for (int step = 0; step <= steps; step++) {
                assertEquals(List.of(), desk.page.evaluate(OVERLAPS), preset + ", step " + step);
                desk.press("ArrowRight");
            }
            desk.at("#predict").check();
            assertEquals(List.of(), desk.page.evaluate(OVERLAPS), preset + ", asked");
            desk.at("#predict").uncheck();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graph/?lang=en&theme=light&step=8",
                "/graph/?lang=zh&theme=dark&preset=neuron&step=13&predict=on",
            })
    void thePageHasNoAccessibilityViolation(String address, Visitor visitor) {
        check(visitor.open(address), address);
        check(visitor.openOnPhone(address), address + " on a phone");
    }

    private static void check(Page page, String where) {
        new GraphDesk(page);
        page.locator("#as-table").click();
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations(), where);
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
        assertEquals(List.of(), new AxeBuilder(desk.page).analyze().getViolations());
        desk.build("log(0 * x)");
        desk.at("#to-end").click();
        desk.at("#try button").click();
        assertEquals(List.of(), new AxeBuilder(desk.page).analyze().getViolations());
    }

    @Test
    void bothLanguagesSayEverything(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=zh"));
        for (Preset preset : Preset.values()) {
            desk.choose(preset);
            for (String key : List.of("Home", "ArrowRight", "End")) {
                desk.press(key);
                for (String text : desk.at("main [data-text], #words p, #rule-title, #spoken")
                        .allTextContents()) {
                    assertFalse(text.contains("graph."), preset + ": " + text);
                }
            }
            assertTrue(desk.at("#words").textContent().matches("(?s).*[\\u4e00-\\u9fff].*"));
        }
        desk.choose(Preset.APPLES_AND_ORANGES);
        desk.press("End");
        assertThat(desk.at("[data-input=orange_num]")).containsText("橘子个数");
        desk.at("#language").click();
        assertThat(desk.at("[data-input=orange_num]")).containsText("orange_num");
        assertThat(desk.at("#words")).containsText("Done: price = 715.");
        assertEquals(9, desk.step());
    }

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
        desk.page.waitForTimeout(500);
        BoundingBox window = desk.at("#graph-scroll").boundingBox();
        BoundingBox node = desk.at("#graph .node.now > .ring").boundingBox();
        assertTrue(node.x >= window.x && node.x + node.width <= window.x + window.width, "across");
        assertTrue(node.y >= window.y && node.y + node.height <= window.y + window.height, "down");
        assertTrue(node.y + node.height <= transport.y, "not behind the buttons");
        assertThat(desk.at("#in-short")).isVisible();
        assertTrue(desk.at("#step-panel").boundingBox().y >= window.y + window.height, "the panel is under the graph");
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
        desk.page.evaluate("""
                () => {
                  const at = document.getElementById('graph-scroll');
                  const touch = (id, x) => new Touch({ identifier: id, target: at, clientX: x, clientY: 400 });
                  const send = (type, a, b) => at.dispatchEvent(new TouchEvent(type,
                    { touches: [touch(1, a), touch(2, b)], bubbles: true, cancelable: true }));
                  send('touchstart', 150, 250); send('touchmove', 100, 300);
                }""");
        assertEquals(before * 2, width(desk), 4);
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
