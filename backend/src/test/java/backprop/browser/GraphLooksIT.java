package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.expression.Preset;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Lab.class)
class GraphLooksIT {
    @Test
    void thePageHasNoAccessibilityViolation(Visitor visitor) {
        String address = "/graph/?lang=en&theme=light&step=8";
        Page laptop = visitor.open(address);
        check(laptop, Axe.of(laptop), address);
        address = "/graph/?lang=zh&theme=dark&preset=neuron&step=9&predict=on";
        Page phone = visitor.openOnPhone(address);
        check(phone, lab(phone), address + " on a phone");
    }

    private static void check(Page page, AxeBuilder axe, String where) {
        new GraphDesk(page);
        page.locator("#as-table").click();
        Axe.requireNoViolation(axe, where);
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
        Axe.requireNoViolation(lab(desk.page), "a mistake");
        desk.build("log(0 * x)");
        desk.at("#to-end").click();
        desk.at("#try button").click();
        Axe.requireNoViolation(lab(desk.page), "a miss");
    }

    /** The frame around it is looked at once, and by tests of its own. */
    private static AxeBuilder lab(Page page) {
        return Axe.of(page).include("main");
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
        BoundingBox node = desk.at("#graph .graph-node.now > .ring").boundingBox();
        assertTrue(node.x >= window.x && node.x + node.width <= window.x + window.width, "across");
        assertTrue(node.y >= window.y && node.y + node.height <= window.y + window.height, "down");
        assertTrue(node.y + node.height <= transport.y, "not behind the buttons");
        assertThat(desk.at("#in-short")).isVisible();
        assertTrue(desk.at("#step-panel").boundingBox().y >= window.y + window.height, "the panel is under the graph");
    }

    /** The buttons and the navigation covered up to 175 of 400 pixels, and the graph lay below. */
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
    void theHomePageAndTheNavigationLeadHere(Visitor visitor) {
        Page page = visitor.open("/?lang=en");
        page.locator("main a.door[href*=graph]").click();
        assertThat(page.locator("h1")).hasText("Graph");
        assertThat(page.locator(".site-nav [aria-current=page]")).hasText("Graph");
        assertThat(page).hasURL(Pattern.compile("preset=apples-and-oranges"));
    }
}
