package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What holds for every chapter. Not asked of KaTeX's thousands of elements and of each line of code: half a minute. */
final class Chapters {
    private Chapters() {}

    /** Nothing that keeps anybody out, in the light, on a laptop; and in the dark, on a phone, what may differ there. */
    static void check(Visitor visitor, String chapter) {
        Page laptop = visitor.open(chapter + "?lang=en&theme=light");
        check(laptop, new AxeBuilder(laptop), chapter);
        Page phone = visitor.openOnPhone(chapter + "?lang=zh&theme=dark");
        List<String> rules = List.of("color-contrast", "scrollable-region-focusable");
        check(phone, new AxeBuilder(phone).withRules(rules), chapter + " on a phone");
    }

    private static void check(Page page, AxeBuilder axe, String where) {
        assertThat(page.locator(".tex:visible:not([data-set])")).hasCount(0);
        assertThat(page.locator(".katex-error")).hasCount(0);
        List<String> violations =
                axe
                        .include("main")
                        .exclude(".katex")
                        .exclude("pre[data-listing] code")
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                        .toList();
        assertEquals(List.of(), violations, where);
        assertEquals(
                0,
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                where + " is too wide");
    }
}
