package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chapter 1: the race is run, and what it says is read in both languages. */
@ExtendWith(Lab.class)
class LearnNumericalIT {
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
    void theChapterIsWorkedWithTheKeyboardAlone(Visitor visitor) {
        Page page = visitor.open("/learn/1/?lang=en");
        assertThat(page.locator("#race-start")).isEnabled();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#main$"));
        TabKey.to(page, "#race-start");
        page.keyboard().press("Enter");
        assertThat(page.locator("#race")).hasAttribute("data-state", "running");
        page.keyboard().press("Enter");
        assertThat(page.locator("#race")).hasAttribute("data-state", "paused");
        TabKey.to(page, "[data-question=backprop-passes][lang=en] input");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-question=backprop-passes][lang=en]")).hasAttribute("data-outcome", "right");
        TabKey.to(page, ".turn a[href*='/2/']");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/learn/2/"));
    }

    /** Then back to English. */
    private static void inChinese(Page page, Runnable look) {
        page.locator("#language").click();
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("zh.*"));
        look.run();
        page.locator("#language").click();
    }
}
