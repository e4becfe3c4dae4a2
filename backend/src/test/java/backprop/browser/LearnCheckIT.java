package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.naive.broken.Bug;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gradient check in chapter 4 and the bugs that it finds, in both languages. */
@ExtendWith(Lab.class)
class LearnCheckIT {
    private static final Map<Bug, String> FAILING = Map.of(
            Bug.TRANSPOSE, "W1 b1",
            Bug.SOFTMAX, "W1 b1 W2 b2 W3 b3",
            Bug.SIGMOID, "W1 b1 W2 b2",
            Bug.BATCH, "W1 b1 W2 b2 W3 b3",
            Bug.RELU, "W1 b1",
            Bug.BIAS, "b2",
            Bug.SUM, "b1");

    /** In double a billionth or so; in float some ten thousandths, where a hundred thousandth would pass. */
    private static final Pattern BEST = Pattern.compile(".*10⁻(⁸|⁹|¹⁰)[,；].*(0\\.00\\d+|10⁻⁴)[.。]");

    @Test
    void theCheckPassesInDoubleAndFailsInFloat(Visitor visitor) {
        Page page = visitor.open("/learn/4/?lang=en");
        page.waitForLoadState(LoadState.LOAD);
        page.locator("#check").scrollIntoViewIfNeeded();
        // A wrong forward with a backward to match: a check has nothing against it.
        assertThat(page.locator("#wrong-error .right")).isVisible();
        assertThat(page.locator("#wrong-right td")).hasText(new String[] {"1", "0", "0", "3"});
        assertThat(page.locator("#wrong-y td")).hasText(new String[] {"0", "−0.5", "−2", "0"});
        assertThat(page.locator("#check"))
                .hasAttribute("data-known", "15", new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
        assertThat(page.locator("#check")).hasAttribute("data-passed", "true");
        assertThat(page.locator("#check-best")).hasText(BEST);
        inChinese(page, () -> assertThat(page.locator("#check-best")).hasText(BEST));
        assertEquals(120, page.locator("#check-dots circle").count());
        assertEquals(15, points(page.locator("#check-curves .curve:not(.single)")));
        page.locator("#check-step").fill("-1");
        assertThat(page.locator("#check")).hasAttribute("data-passed", "false");
        assertThat(page.locator("#check-h")).hasText("10⁻¹");
        page.locator("#check-step").fill("-4");
        assertThat(page.locator("#check")).hasAttribute("data-passed", "true");
        page.locator("#check-precision").selectOption("float");
        assertThat(page.locator("#check")).hasAttribute("data-passed", "false");
    }

    @Test
    void aReluThatWritesIntoDoutIsSeenWhereDoutHasTwoReaders(Visitor visitor) {
        Page page = visitor.open("/learn/4/?lang=en#s9");
        Locator shared = page.locator("#shared");
        assertThat(shared).hasAttribute("data-writes", "false");
        assertThat(shared.locator("[data-passed=true]")).hasCount(8);
        page.locator("#shared-writes").check();
        assertThat(shared).hasAttribute("data-writes", "true");
        assertThat(shared.locator("[data-net=shortcut] [data-passed=false]")).hasCount(2);
        assertThat(shared.locator("[data-net=chain] [data-passed=true]")).hasCount(4);
        page.locator("#reader-start").click();
        assertThat(page.locator("#reader-nets tr").first()).containsText(Pattern.compile("0\\.[1-9]"));
    }

    @Test
    void theRightNetLearnsFirstAndTheReaderMayStopIt(Visitor visitor) {
        Page page = visitor.open("/learn/4/?lang=en#broken");
        Locator right = page.locator("#broken-nets tr").first(), start = page.locator("#broken-start");
        start.click();
        assertThat(right).containsText(Pattern.compile("0\\.[4-9]"));
        start.click();
        assertThat(page.locator("#broken")).hasAttribute("data-state", "paused");
        assertThat(page.locator("#broken-nets tr").nth(1)).containsText("–");
    }

    @Test
    void whoComesByALinkToTheBugsFindsEachOfTheSevenByTheCheck(Visitor visitor) {
        Page page = visitor.openOnPhone("/learn/4/?bug=transpose&lang=en#s9");
        for (Bug bug : Bug.values()) {
            find(page, bug);
            if (bug == Bug.TRANSPOSE) repair(page);
            page.locator("#bugs-next").click();
        }
    }

    @Test
    void theCheckAndTheBugsAreWorkedWithTheKeyboardAlone(Visitor visitor) {
        Page page = visitor.open("/learn/4/?lang=en#s8");
        page.locator("#check-step").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#check-h")).hasText("3.2 × 10⁻⁴");
        TabKey.to(page, "[name=culprit]");
        page.keyboard().press("Space");
        for (int layer = 0; layer < Bug.TRANSPOSE.layer(); layer++)
            page.keyboard().press("ArrowRight");
        assertThat(page.locator("#bugs-code pre")).isVisible();
        TabKey.to(page, "#bugs-answer");
        page.keyboard().press("Enter");
        assertThat(page.locator("#bugs")).hasAttribute("data-state", "right");
    }

    /** Then back to English. */
    private static void inChinese(Page page, Runnable look) {
        page.locator("#language").click();
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("zh.*"));
        look.run();
        page.locator("#language").click();
    }

    private static long points(Locator curve) {
        return curve.getAttribute("d").chars().filter(c -> c == 'M' || c == 'L').count();
    }

    private static void find(Page page, Bug bug) {
        Locator bugs = page.locator("#bugs");
        assertThat(bugs).hasAttribute("data-bug", bug.key());
        assertThat(bugs).hasAttribute("data-checked", bug.key());
        assertEquals(FAILING.get(bug), parameters(page, "[data-passed=false]"));

        pick(page, 4);
        assertThat(bugs).hasAttribute("data-state", "wrong");
        assertThat(page.locator("#bugs-code .broken")).hasCount(0);
        assertThat(page.locator("#bugs-mark .wrong")).isVisible();
        pick(page, bug.layer());
        assertThat(bugs).hasAttribute("data-state", "right");
        assertThat(page.locator("#bugs-mark .right")).isVisible();
        assertThat(page.locator("#bugs-code .broken")).hasCount(1);
        assertThat(page.locator("#bugs-code .repaired")).hasCount(1);
        assertEquals(
                bug.spreads() ? bug.layer() : 0, page.locator("#bugs .spoiled").count());
        assertTrue(page.locator("#bugs-verdict").textContent().length() > 50);
    }

    /** The net without a bug is the same behind each of them. */
    private static void repair(Page page) {
        Locator verdict = page.locator("#bugs-verdict");
        inChinese(page, () -> assertThat(verdict).containsText(Pattern.compile("[一-龥]{4}")));
        page.locator("#bugs-repaired").check();
        assertThat(page.locator("#bugs")).hasAttribute("data-checked", "none");
        assertEquals("W1 b1 W2 b2 W3 b3", parameters(page, "[data-passed=true]"));
    }

    private static void pick(Page page, int layer) {
        page.locator("[name=culprit]").nth(layer).check();
        page.locator("#bugs-answer").click();
    }

    private static String parameters(Page page, String which) {
        return page.locator("[data-parameter]" + which).all().stream()
                .map(cell -> cell.getAttribute("data-parameter"))
                .reduce((all, next) -> all + " " + next)
                .orElse("");
    }
}
