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

/** Chapter 1: every figure is operated once, and what it says is read in both languages. */
@ExtendWith(Lab.class)
class LearnNumericalIT {
    private static final Map<Bug, String> FAILING = Map.of(
            Bug.TRANSPOSE, "W1 b1",
            Bug.SOFTMAX, "W1 b1 W2 b2 W3 b3",
            Bug.SIGMOID, "W1 b1 W2 b2",
            Bug.BATCH, "W1 b1 W2 b2 W3 b3",
            Bug.RELU, "W1 b1");

    /** In double a billionth or so; in float some ten thousandths, where a hundred thousandth would pass. */
    private static final Pattern BEST = Pattern.compile(".*10⁻(⁸|⁹|¹⁰)[,；].*(0\\.00\\d+|10⁻⁴)[.。]");

    @Test
    void theRaceCanBeStoppedAndBeRunToItsEnd(Visitor visitor) {
        Page page = visitor.open("/learn/1/?lang=en");
        Locator race = page.locator("#race");
        assertThat(page.locator("#race-passes")).containsText("79,520");
        page.locator("#race-start").click();
        assertThat(page.locator("#race-left")).not().isEmpty();
        page.locator("#race-start").click();
        assertThat(race).hasAttribute("data-state", "paused");
        assertThat(page.locator("#race-outcome")).containsText(Pattern.compile("days|years|h "));
        inChinese(page, () -> assertThat(page.locator("#race-outcome")).containsText(Pattern.compile("天|年|小时")));

        page.locator("#race-hidden").selectOption("10");
        page.locator("#race-batch").selectOption("1");
        assertThat(race).hasAttribute("data-state", "ready");
        assertThat(page.locator("#race-passes")).containsText("15,920");
        page.locator("#race-start").click();
        assertThat(race).hasAttribute("data-state", "done");
        assertThat(page.locator("#race-progress")).hasAttribute("value", "7960");
        assertThat(page.locator("#race-outcome")).containsText("7,960");
        inChinese(page, () -> assertThat(page.locator("#race-outcome")).containsText("7,960"));
        page.locator("#race-again").click();
        assertThat(race).hasAttribute("data-state", "ready");
    }

    @Test
    void theCheckPassesInDoubleAndFailsInFloat(Visitor visitor) {
        Page page = visitor.open("/learn/1/?lang=en");
        page.waitForLoadState(LoadState.LOAD);
        page.locator("#check").scrollIntoViewIfNeeded();
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
    void whoComesByALinkToTheBugsFindsEachOfTheFiveByTheCheck(Visitor visitor) {
        Page page = visitor.openOnPhone("/learn/1/?bug=transpose&lang=en#s3");
        for (Bug bug : Bug.values()) find(page, bug);
    }

    @Test
    void theChapterIsWorkedWithTheKeyboardAlone(Visitor visitor) {
        Page page = visitor.open("/learn/1/?lang=en");
        assertThat(page.locator("#race-start")).isEnabled();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#main$"));
        tabTo(page, "#race-start");
        page.keyboard().press("Enter");
        assertThat(page.locator("#race")).hasAttribute("data-state", "running");
        page.keyboard().press("Enter");
        assertThat(page.locator("#race")).hasAttribute("data-state", "paused");
        tabTo(page, "#s1 .question[lang=en] summary");
        page.keyboard().press("Enter");
        assertThat(page.locator("#s1 .question[lang=en] p")).isVisible();

        tabTo(page, "#check-step");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#check-h")).hasText("3.2 × 10⁻⁴");
        tabTo(page, "[name=culprit]");
        page.keyboard().press("Space");
        for (int layer = 0; layer < Bug.TRANSPOSE.layer(); layer++)
            page.keyboard().press("ArrowRight");
        assertThat(page.locator("#bugs-code pre")).isVisible();
        tabTo(page, "#bugs-answer");
        page.keyboard().press("Enter");
        assertThat(page.locator("#bugs")).hasAttribute("data-state", "right");
        tabTo(page, ".turn a[href*='/2/']");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/learn/2/"));
    }

    /** As often as it takes, within reason. */
    private static void tabTo(Page page, String element) {
        for (int presses = 0; presses < 30; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("element => document.activeElement.matches(element)", element)) return;
        }
        throw new AssertionError("no way to " + element);
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
        assertEquals(bug.layer(), page.locator("#bugs .spoiled").count());
        Locator verdict = page.locator("#bugs-verdict");
        assertTrue(verdict.textContent().length() > 50);
        inChinese(page, () -> {
            assertThat(verdict).containsText(Pattern.compile("[一-龥]{4}"));
            assertTrue(verdict.textContent().length() > 50);
        });

        page.locator("#bugs-repaired").check();
        assertThat(bugs).hasAttribute("data-checked", "none");
        assertEquals("W1 b1 W2 b2 W3 b3", parameters(page, "[data-passed=true]"));
        page.locator("#bugs-next").click();
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
