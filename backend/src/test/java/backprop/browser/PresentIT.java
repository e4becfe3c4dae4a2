package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.StrokeCode;
import backprop.graph.expression.Preset;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Lab.class)
class PresentIT {
    private static final int[][] WINDOWS = {{1920, 1080}, {1366, 650}, {390, 844}};

    /** What is seen of texts in letters smaller than these, and what the window's edge or another one cuts. */
    private static final String FAULTS = """
            ([least, apart]) => {
              const faults = [];
              const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              for (let text; (text = walk.nextNode()); ) {
                if (!text.data.trim() || text.parentElement.closest('.unseen, [data-aside], math, option, ' + apart)) continue;
                range.selectNodeContents(text);
                const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1);
                if (!boxes.length) continue;
                const style = getComputedStyle(text.parentElement);
                if (style.visibility === 'hidden' || style.clipPath !== 'none') continue;
                const name = text.data.trim().slice(0, 40);
                const scale = text.parentElement.getScreenCTM ? text.parentElement.getScreenCTM().a : 1;
                const size = parseFloat(style.fontSize) * scale;
                if (size < least - 0.1) faults.push(`${name}: ${size.toFixed(1)} px`);
                for (const { left, top, right, bottom } of boxes)
                  if (left < -1 || top < -size / 5 || right > innerWidth + 1 || bottom > innerHeight + size / 5)
                    faults.push(`${name}: cut at ${[left, top, right, bottom].map(Math.round)}`);
              }
              const { scrollWidth, scrollHeight } = document.documentElement;
              if (scrollWidth > innerWidth || scrollHeight > innerHeight) faults.push(`page: ${scrollWidth} x ${scrollHeight}`);
              return faults;
            }""";

    private static Page open(Visitor visitor, String address, int[] window) {
        Page page = visitor.open(
                address,
                new Browser.NewContextOptions()
                        .setViewportSize(window[0], window[1])
                        .setReducedMotion(ReducedMotion.REDUCE));
        assertThat(page.locator("#present-bar")).isVisible();
        return page;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graph/?preset=apples-and-oranges&step=end&present=1",
                "/draw/?present=1",
                "/train/?present=1",
                "/points/?present=1",
                "/learn/2/?present=flow"
            })
    void itFitsIntoEveryWindowInLettersForTheLastRow(String address, Visitor visitor) {
        for (int[] window : WINDOWS) {
            Page page = open(visitor, address + "&lang=en", window);
            double least = window[0] == 1920 ? 28 : 10.9;
            // A picture of a graph may be wider than a phone.
            String apart = window[0] == 390 ? ".graph-scroll" : "template";
            page.waitForTimeout(300);
            assertEquals(List.of(), page.evaluate(FAULTS, List.of(least, apart)), address + " at " + window[0]);
            if (window[0] == 1366) Axe.requireNoViolation(page, address);
            page.context().close();
        }
    }

    /** The digits of 5.1 came later, pushed its buttons out of the window and were pulled wide; 7.6 was 88 pixels too tall. */
    @ParameterizedTest
    @CsvSource({"5, walk, #walk-drawn, random", "7, convolution-backward, #convolution-backward .trace, ="})
    void aFigureIsWholeOnAProjectorWhenAllOfItHasCome(
            int chapter, String figure, String last, String word, Visitor visitor) {
        Page page = open(visitor, "/learn/" + chapter + "/?present=" + figure + "&lang=en", WINDOWS[0]);
        assertThat(page.locator(last)).containsText(word);
        page.waitForTimeout(300);
        String parts = "#" + figure + " button:visible, #" + figure + " canvas:visible";
        for (Locator part : page.locator(parts).all()) {
            BoundingBox box = part.boundingBox();
            assertTrue(box.y >= 0 && box.y + box.height <= 1080, part + " at " + box.y);
            boolean isPicture = part.evaluate("part => part.matches('.batch')").equals(true);
            if (isPicture) assertEquals(box.width, box.height, 2, "digits keep their shape");
        }
    }

    /** Softmax with loss panned, and most of it was out of sight; its values are 21 pixels high, so that it is whole. */
    @Test
    void everyPresetIsWholeOnAProjectorAndItsValuesAreReadFromTheLastRow(Visitor visitor) {
        Page page = open(visitor, "/graph/?preset=apples&step=end&present=1", WINDOWS[0]);
        String least = """
                () => Math.min(...[...document.querySelectorAll('#graph svg :is(.forward, .backward) text')]
                  .map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))""";
        String isWhole = """
                () => [document.querySelector('.graph-scroll')].every(part =>
                  part.scrollWidth <= part.clientWidth && part.scrollHeight <= part.clientHeight)""";
        for (Preset preset : Preset.values()) {
            page.navigate(visitor.address() + "/graph/?step=end&present=1&preset=" + preset.id());
            assertThat(page.locator("#present-bar")).isVisible();
            double wanted = preset == Preset.SOFTMAX_WITH_LOSS ? 21 : 32;
            // What was whole is laid out anew when its letters have come.
            page.waitForCondition(() ->
                    page.evaluate(isWhole).equals(true) && ((Number) page.evaluate(least)).doubleValue() >= wanted);
        }
    }

    @Test
    void trainSaysWhichLineIsWhoseAndShowsWhatTheNetHasLearned(Visitor visitor) {
        String runs = "&data=generated&samples=1000&iterations=40&compare=lr:0.1,0.01&start=1";
        Page page = open(visitor, "/train/?lang=en&present=1" + runs, WINDOWS[0]);
        assertThat(page.locator("#run-sentence"))
                .containsText(Pattern.compile("at iteration 40 the loss is .* accuracy"));
        assertThat(page.locator("#run-legend li")).hasText(new String[] {"lr 0.1", "lr 0.01"});
        assertEquals(List.of(), page.evaluate(FAULTS, List.of(28, "template")));
        page.keyboard().press("v");
        page.waitForURL(url -> url.contains("view=learned"));
        assertThat(page.locator("#loss-plot")).isHidden();
        for (String part : List.of("#confusion", "#weights", "#film"))
            assertThat(page.locator(part)).isVisible();
        page.locator("#time").press("Home");
        assertThat(page.locator("#run-sentence")).containsText("before the first iteration");
        assertEquals(List.of(), page.evaluate(FAULTS, List.of(28, "template")));
        Axe.requireNoViolation(page);
        page.locator("#present-view").press("Enter");
        assertThat(page.locator("#loss-plot")).isVisible();
    }

    @Test
    void drawShowsTheInsideOfTheNetAsItsSecondView(Visitor visitor) {
        String ink = StrokeCode.write(new Handwriting(31).strokes(5));
        Page page = open(visitor, "/draw/?lang=en&net=notebook&present=1&ink=" + ink, WINDOWS[0]);
        assertThat(page.locator("#prediction")).hasText(Pattern.compile("[0-9]"));
        assertThat(page.locator("#inside-flow-0")).not().isVisible();
        String read = page.locator("#prediction").textContent();
        page.keyboard().press("v");
        page.waitForURL(url -> url.contains("view=inside"));
        assertThat(page.locator("#inside-flow-0")).isVisible();
        Axe.requireNoViolation(page);
        page.reload();
        assertThat(page.locator("#inside-flow-0")).isVisible();
        page.keyboard().press("v");
        assertThat(page.locator("#inside-flow-0")).not().isVisible();
        page.waitForURL(url -> !url.contains("view="));
        assertThat(page.locator("#prediction")).hasText(read);
    }

    @Test
    void theAddressSaysItAndNothingElseChanges(Visitor visitor) {
        Page page = visitor.open("/graph/?lang=en&preset=chain-rule&step=3");
        new GraphDesk(page);
        String before = page.url();
        page.locator("#expression").focus();
        page.keyboard().press("p");
        assertFalse(page.url().contains("present"), "a letter that is typed is a letter");
        page.navigate(before);
        new GraphDesk(page);
        page.keyboard().press("p");
        assertThat(page.locator("#present-bar")).isVisible();
        assertThat(page.locator(".site-header")).isHidden();
        page.keyboard().press("ArrowRight");
        page.waitForURL(url -> url.contains("step=4") && url.contains("present=1"));
        assertThat(page.locator("#in-short")).isVisible();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Escape");
        assertThat(page.locator(".site-header")).isVisible();
        page.waitForURL(before);
        page.locator("#present-open").click();
        page.locator("#present-end").click();
        assertThat(page.locator("#present-open")).isFocused();
        page.waitForURL(before);
    }

    @Test
    void aFigureOfAChapterComesAndGoesByKeyboard(Visitor visitor) {
        Page page = visitor.open("/learn/2/?lang=en");
        assertThat(page.locator("#flow [data-part=step-number]")).hasText("Step 4");
        page.locator("#flow .present-figure").focus();
        double place = page.locator("#flow").boundingBox().y;
        page.keyboard().press("Enter");
        assertThat(page.locator("#flow")).hasClass("presented");
        assertThat(page.locator("#bill")).isHidden();
        assertTrue(page.url().contains("present=flow"));
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#flow [data-part=step-number]")).hasText("Step 5");
        page.keyboard().press("p");
        assertThat(page.locator("#bill")).isVisible();
        assertFalse(page.url().contains("present"));
        assertEquals(place, page.locator("#flow").boundingBox().y, 8);
    }

    @Test
    void thePensMarksAreGoneWithTheNextStep(Visitor visitor) {
        Page page = open(visitor, "/graph/?preset=apples&step=2&present=1&lang=en", WINDOWS[0]);
        page.keyboard().press("a");
        drag(page);
        page.keyboard().press("c");
        drag(page);
        assertThat(page.locator("#present-marks path")).hasCount(2);
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#present-marks path")).hasCount(0);
        drag(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#present-marks path")).hasCount(0);
        assertThat(page.locator("#present-bar")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#present-bar")).isHidden();
    }

    private static void drag(Page page) {
        page.mouse().move(300, 300);
        page.mouse().down();
        page.mouse().move(420, 380);
        page.mouse().up();
    }

    @Test
    void aFingerDrawsToo(Visitor visitor) {
        Page page = visitor.openOnPhone("/graph/?preset=apples&step=2&present=1&lang=en");
        page.locator("#present-arrow").tap();
        CDPSession session = page.context().newCDPSession(page);
        touch(session, "touchStart", "[{\"x\": 100, \"y\": 300}]");
        for (int y = 320; y <= 400; y += 20) touch(session, "touchMove", "[{\"x\": 200, \"y\": " + y + "}]");
        touch(session, "touchEnd", "[]");
        assertThat(page.locator("#present-marks path")).hasAttribute("d", Pattern.compile("^M ?100"));
        assertEquals(0, ((Number) page.evaluate("scrollY")).intValue());
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#present-marks path")).hasCount(0);
    }

    private static void touch(CDPSession session, String type, String points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", JsonParser.parseString(points));
        session.send("Input.dispatchTouchEvent", event);
    }

    @Test
    void theControlsGoAndTheKeyboardKeepsThem(Visitor visitor) {
        Page page = open(visitor, "/draw/?present=1&lang=zh&theme=dark", WINDOWS[1]);
        Axe.requireNoViolation(page);
        assertThat(page.locator("#present-bar")).hasCSS("opacity", "0");
        page.locator("#present-end").focus();
        page.waitForTimeout(3500);
        assertThat(page.locator("#present-bar")).hasCSS("opacity", "1");
    }
}
