package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all pages of the book share. */
@ExtendWith(Lab.class)
class LearnBookIT {
    /** Sums how far things move that nobody touched, as a share of the window. */
    private static final String SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver(all => {
              for (const shift of all.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
            }).observe({ type: 'layout-shift', buffered: true });""";

    /** Milliseconds in which what comes last has come: a request that a page gives up may keep Playwright waiting for ever. */
    private static final int AFTER_FORMULAS = 700;

    /** Of the first buttons of each figure: how far what they say first is from them, where that is more than the window. */
    private static final String TOO_FAR = """
            async () => {
              const seen = (part, also) => part.checkVisibility() && part.offsetWidth > 0 && !part.closest('.save-picture') && also;
              const faults = [];
              for (const figure of document.querySelectorAll('.chapter figure[id]:not(.code)')) {
                figure.scrollIntoView({ behavior: 'instant' });
                await new Promise(then => setTimeout(then, 200));
                const buttons = [...figure.querySelectorAll('button:not(.present-figure, .icon)')].filter(b => seen(b, !b.disabled));
                for (const button of buttons.slice(0, 4)) {
                  const words = () => [...figure.querySelectorAll('p, output, small, figcaption')].filter(w => seen(w, !w.contains(button)));
                  const before = new Map(words().map(part => [part, part.textContent]));
                  button.scrollIntoView({ block: 'center', behavior: 'instant' });
                  button.click();
                  await new Promise(then => setTimeout(then, 150));
                  const from = button.getBoundingClientRect();
                  const spans = words().filter(part => part.textContent.trim().length > 8 && before.get(part) !== part.textContent)
                    .map(part => part.getBoundingClientRect())
                    .map(at => Math.max(at.bottom, from.bottom) - Math.min(at.top, from.top));
                  if (spans.length && Math.min(...spans) > innerHeight - 60)
                    faults.push(`${figure.id}: ${button.textContent.trim()} ${Math.round(Math.min(...spans))}`);
                }
              }
              return faults;
            }""";

    @ParameterizedTest
    @CsvSource({"3, 1366, 650", "4, 390, 844"})
    void aPressAndTheWordsThatAnswerItAreInOneWindow(int chapter, int width, int height, Visitor visitor) {
        Page page = visitor.page();
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(visitor.address() + "/learn/" + chapter + "/?lang=en");
        page.waitForLoadState(LoadState.LOAD);
        assertEquals(List.of(), page.evaluate(TOO_FAR));
    }

    /** In English, in the light, on a laptop; then in Chinese, in the dark, on a narrow screen. Each page is opened once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn/",
                "/learn/1/",
                "/learn/2/",
                "/learn/3/",
                "/learn/4/",
                "/learn/5/",
                "/learn/6/",
                "/learn/7/",
                "/learn/notebook/",
                "/learn/teach/"
            })
    void nothingKeepsAnybodyOutAndNothingJumps(String address, Visitor visitor) {
        Page page = visitor.page();
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);
        page.addInitScript(SHIFTS);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(visitor.address() + address + "?lang=en&theme=light");
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator(".tex:visible:not([data-set])")).hasCount(0);
        page.waitForTimeout(AFTER_FORMULAS);
        double shifted = ((Number) page.evaluate("window.shifted")).doubleValue();
        assertTrue(shifted < 0.01, address + " jumps by " + shifted);
        if (address.matches("/learn/\\d/")) weigh(requests, address);
        Chapters.look(page, address);

        page.locator("#language").click();
        page.locator("#theme").click();
        page.setViewportSize(390, 844);
        assertThat(page.locator("html[lang=zh-CN][data-theme=dark]")).isAttached();
        Chapters.look(page, address + " on a phone");
        Chapters.scroll(page, address + " on a phone");

        page.setViewportSize(1280, 800);
        Chapters.listen(page, address);
    }

    /**
     * Compressed, as it comes; but for MNIST, of which the page takes the first digits and gives up the rest: over loopback
     * all of it came before that at times, and chapter 5 had 1.1 MB.
     */
    private static void weigh(List<Request> requests, String address) {
        // Asking for a size lets further requests in.
        int bytes = List.copyOf(requests).stream()
                .filter(r -> !r.url().contains("/data/train"))
                .mapToInt(r -> Math.max(0, r.sizes().responseBodySize))
                .sum();
        assertTrue(bytes > 50_000 && bytes < 500_000, address + ": " + bytes + " bytes");
    }

    @Test
    void whatIsReadAndAnsweredIsTickedAndRememberedAndCanBeForgotten(Visitor visitor) {
        Page page = visitor.open("/learn/2/?lang=en");
        assertThat(page.locator(".chapters ol ol a")).hasCount(3);
        Locator question = page.locator("#s3 [data-question=memory][lang=en]");
        question.scrollIntoViewIfNeeded();
        assertThat(page.locator(".chapters a[href='#s3'] .mark")).isVisible();
        assertThat(page.locator(".chapters [aria-current=location]")).hasCount(1);
        question.locator("[value=a]").check();
        question.locator("[data-check]").click();
        assertThat(question).hasAttribute("data-outcome", "wrong");
        assertThat(question.locator("[data-when=a]")).isVisible();
        assertThat(question.locator("[data-solution]")).isHidden();
        question.locator("[value=b]").check();
        question.locator("[data-check]").click();
        assertThat(question.locator("[data-when=a]")).isHidden();
        assertThat(question.locator("[data-solution]")).isVisible();
        assertThat(page.locator("#questions-answered p")).hasText("1 of 6 questions answered");

        page.reload();
        assertThat(question).hasAttribute("data-standing", "right-after-miss");
        assertThat(question.locator("[value=b]")).isChecked();
        page.navigate(visitor.address() + "/learn/?lang=en");
        assertThat(page.locator("[data-chapter='2'] .read")).containsText("of 3 sections read");
        assertThat(page.locator("[data-chapter='2'] .answered")).hasText("1 of 6 questions");
        assertThat(page.locator("[data-chapter='1'] .read")).hasText("not begun");
        page.locator("#overview-forget").click();
        assertThat(page.locator("[data-chapter='2'] .read")).hasText("not begun");
        assertThat(page.locator("[data-chapter='2'] .answered")).hasText("0 of 6 questions");
        page.locator("#overview-start").click();
        page.waitForURL("**/learn/1/**");
        page.navigate(visitor.address() + "/learn/2/?lang=en");
        assertThat(page.locator(".chapters [aria-current=location]")).hasCount(1);
        assertThat(page.locator(".chapters a[href='#s3'] .mark")).hasCount(0);
    }

    @Test
    void whoComesToTheCheckInChapter1IsLedToChapter4WithWhatHeReadOfIt(Visitor visitor) {
        Page page = visitor.page();
        page.addInitScript("localStorage.setItem('backprop.read.1', 's1 s2 s3 ')");
        page.navigate(visitor.address() + "/learn/?lang=en");
        assertThat(page.locator("[data-chapter='1'] .read")).hasText("1 of 1 sections read");
        assertThat(page.locator("[data-chapter='4'] .read")).containsText("2 of ");

        page.navigate(visitor.address() + "/learn/1/?bug=sigmoid&lang=en#s3");
        page.waitForURL("**/learn/4/?bug=sigmoid&lang=en#s9");
        assertThat(page.locator("#bugs[data-bug=sigmoid]")).isInViewport();
        assertThat(page.locator(".chapters a[href='#s8'] .mark")).isVisible();
        Map<String, String> moved = Map.of("s2", "s8", "check", "check", "bugs", "bugs");
        moved.forEach((from, to) -> {
            page.navigate(visitor.address() + "/learn/1/?lang=en#" + from);
            page.waitForURL("**/learn/4/?lang=en#" + to);
            assertThat(page.locator("#" + to)).isInViewport();
        });
    }
}
