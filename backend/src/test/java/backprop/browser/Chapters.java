package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What holds for every chapter. */
final class Chapters {
    private Chapters() {}

    /** Nothing that keeps anybody out, nothing too wide, every formula of the language set. */
    static void check(Page page, String where) {
        assertThat(page.locator(".tex:visible:not([data-set])")).hasCount(0);
        assertThat(page.locator(".katex-error")).hasCount(0);
        // KaTeX's own thousands of elements take half a minute, and are not ours.
        List<String> violations = new AxeBuilder(page)
                .exclude(".katex")
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                        .toList();
        assertEquals(List.of(), violations, where);
        assertEquals(
                0,
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                where + " is too wide");
    }
}
