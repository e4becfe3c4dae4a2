package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all pages of the book share. */
@ExtendWith(Lab.class)
class LearnBookIT {
    /** Prose that is seen though it is in the other language, and formulas that were not set. */
    private static final String STRAYS = """
            () => [...document.querySelectorAll('main [lang]')]
              .filter(e => e.lang !== document.documentElement.lang && e.getClientRects().length)
              .concat([...document.querySelectorAll('.tex:not([data-set]), .katex-error')]
                .filter(e => e.getClientRects().length)).map(e => e.outerHTML.slice(0, 80))""";

    @ParameterizedTest
    @ValueSource(strings = {"/learn/", "/learn/1/", "/learn/5/", "/learn/teach/"})
    void nothingKeepsAnybodyOut(String page, Visitor visitor) {
        Chapters.check(visitor, page);
    }

    @Test
    void whatIsReadIsTickedAndRememberedAndCanBeForgotten(Visitor visitor) {
        Page page = visitor.open("/learn/1/?lang=en");
        assertThat(page.locator(".chapters ol ol a")).hasCount(3);
        page.locator("#s3 .question[lang=en]").scrollIntoViewIfNeeded();
        assertThat(page.locator(".chapters a[href='#s3'] .mark")).isVisible();
        assertThat(page.locator(".chapters [aria-current=location]")).hasCount(1);
        page.locator("#s3 .question[lang=en] summary").click();
        assertThat(page.locator("#s3 .question[lang=en] p")).isVisible();

        page.navigate(visitor.address() + "/learn/?lang=en");
        assertThat(page.locator("[data-chapter='1'] .read")).containsText("of 3 sections read");
        assertThat(page.locator("[data-chapter='2'] .read")).hasText("not begun");
        page.locator("#overview-forget").click();
        assertThat(page.locator("[data-chapter='1'] .read")).hasText("not begun");
        page.locator("#overview-start").click();
        page.waitForURL("**/learn/1/**");
        assertThat(page.locator(".chapters a[href='#s3'] .mark")).hasCount(0);
    }

    @Test
    void switchingTheLanguageSwitchesProseAndFormulas(Visitor visitor) {
        Page page = visitor.open("/learn/1/?lang=en");
        assertThat(page.locator("#s1 > p[lang=en]").first()).isVisible();
        page.locator("#language").click();
        assertThat(page.locator("#s1 > p[lang=en]").first()).isHidden();
        assertThat(page.locator("#s1 > p[lang=zh-CN]").first()).isVisible();
        assertEquals(List.of(), page.evaluate(STRAYS));
        assertThat(page.locator("#s1 .equation math").first()).isAttached();
    }

    @Test
    void eachChapterComesInLessThanHalfAMegabyte(Visitor visitor) {
        for (int chapter = 1; chapter <= 5; chapter++) {
            Page page = visitor.page();
            List<Request> requests = new ArrayList<>();
            page.onRequestFinished(requests::add);
            page.navigate(visitor.address() + "/learn/" + chapter + "/");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            // Asking for a size lets further requests in.
            int bytes = List.copyOf(requests).stream()
                    .mapToInt(r -> Math.max(0, r.sizes().responseBodySize))
                    .sum();
            assertTrue(bytes > 50_000 && bytes < 500_000, "chapter " + chapter + ": " + bytes + " bytes");
        }
    }
}
