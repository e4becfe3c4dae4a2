package backprop.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** The rules of axe, on a page as it stands. */
final class Axe {
    private Axe() {}

    /**
     * For a part of a page, or for some rules. What passes is not listed: to name it takes as long as to check it; and no other
     * page is opened to sum up, for what is looked at has no frames.
     */
    static AxeBuilder of(Page page) {
        // Halfway from one colour to another the contrast is that of neither.
        page.waitForFunction("() => !document.getAnimations().some(each => each instanceof CSSTransition)");
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    static void requireNoViolation(Page page) {
        requireNoViolation(of(page), page.url());
    }

    static void requireNoViolation(Page page, String where) {
        requireNoViolation(of(page), where);
    }

    static void requireNoViolation(AxeBuilder axe, String where) {
        List<String> violations = axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                .toList();
        assertEquals(List.of(), violations, where);
    }
}
