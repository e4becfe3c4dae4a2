package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What holds for every page of the book. */
final class Chapters {
    /** Prose that is seen though it is in the other language, formulas not set, formulas without a text form. */
    private static final String STRAYS = """
            () => [...document.querySelectorAll('main [lang]')]
              .filter(e => e.lang !== document.documentElement.lang && e.getClientRects().length)
              .concat([...document.querySelectorAll('.tex:not([data-set]), .katex-error')]
                .filter(e => e.getClientRects().length))
              .concat([...document.querySelectorAll('.katex')].filter(e =>
                !e.querySelector('.katex-mathml math').textContent.trim()
                  || !e.querySelector('.katex-html[aria-hidden=true]')))
              .map(e => e.outerHTML.slice(0, 80))""";

    private Chapters() {}

    /** Nothing in the other language, nothing pale, nothing too wide, all formulas set, and with words for who listens. */
    static void look(Page page, String where) {
        assertThat(page.locator(".tex:visible:not([data-set])")).hasCount(0);
        assertEquals(List.of(), page.evaluate(STRAYS), where);
        assertEquals(List.of(), Contrast.tooLittle(page), where);
        assertEquals(
                0,
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                where + " is too wide");
    }

    /** What may differ on a phone. */
    static void scroll(Page page, String where) {
        check(Axe.of(page).withRules(List.of("scrollable-region-focusable")), where);
    }

    /**
     * Nothing that keeps anybody out. KaTeX's picture of a formula, half of a page's elements, is hidden from screen readers
     * and so from axe: it is taken away first, which spares half of the time. Contrast is {@link Contrast}'s.
     */
    static void listen(Page page, String where) {
        page.evaluate("document.querySelectorAll('.katex-html').forEach(picture => picture.remove())");
        check(Axe.of(page).disableRules(List.of("color-contrast")), where);
    }

    private static void check(AxeBuilder axe, String where) {
        Axe.requireNoViolation(axe.include("main"), where);
    }
}
