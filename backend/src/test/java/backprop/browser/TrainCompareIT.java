package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.check.SmallData;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that are compared, from what is asked for to their names. */
@ExtendWith(Lab.class)
class TrainCompareIT {
    private static final String FEW = "/train/?lang=en&theme=light";

    /** On a small data set, for many short runs. */
    private static TrainDesk open(Page page, Visitor visitor, String query) {
        SmallData.serve(page.context());
        page.navigate(visitor.address() + FEW + query);
        return new TrainDesk(page);
    }

    /** As it is but for its length, and with another setting. */
    @ParameterizedTest
    @CsvSource({
        "optimizers, 6, SGD, Adam, false",
        "weights, 3, 0.01 normal, He, true",
        "overfitting, 3, 'no dropout, no weight decay', dropout 0.2, false",
        "decay, 4, no weight decay, weight decay 0.1, false",
        "rates, 5, lr 0.01, lr 1, false",
        "widths, 4, 784-5-10, 784-150-10, false",
        "dropout, 3, no dropout, dropout 0.5, true",
        "normalization, 2, without batch norm, with batch norm, false",
    })
    void everyComparisonRunsToItsEndEditedOrNot(
            String preset, int runs, String first, String last, boolean isEdited, Visitor visitor) {
        TrainDesk desk = open(visitor.page(), visitor, "&iterations=3&preset=" + preset);
        assertThat(desk.at("#start-plan")).containsText(runs + " runs of 3 iterations");
        desk.press("start");
        awaitAll(desk, runs);
        assertThat(desk.runs().first().locator("input")).hasValue(first);
        assertThat(desk.runs().last().locator("input")).hasValue(last);
        if (!isEdited) return;
        desk.type("seed", "2");
        assertThat(desk.at("#start-plan")).containsText(runs + " runs of 3 iterations");
        desk.press("start");
        awaitAll(desk, 2 * runs);
    }

    private static void awaitAll(TrainDesk desk, int runs) {
        assertThat(desk.at("#run-list > [data-state=done]")).hasCount(runs);
    }

    @Test
    void aComparisonIsMadeByKeyboardAndOutlivesAReload(Visitor visitor) {
        TrainDesk desk = open(visitor.page(), visitor, "&iterations=3&net=784-10");
        desk.at("#compare").press("Enter");
        assertThat(desk.at("#vary-field")).isFocused();
        assertThat(desk.at("#vary-values")).hasValue("0.01, 0.03, 0.1, 0.3");
        desk.at("#vary-values").fill("0.01，0.1");
        desk.at("#vary-values").press("Enter");
        assertThat(rows(desk)).hasCount(2);
        desk.press("compare-add");
        assertThat(cell(desk, 2)).isFocused();
        assertThat(cell(desk, 2)).hasValue("0.3");
        cell(desk, 2).fill("fast");
        cell(desk, 2).press("Tab");
        assertThat(desk.at("#lr-problem")).containsText("“fast”");
        assertThat(desk.at("#start-plan")).isEmpty();
        cell(desk, 2).fill("1");
        cell(desk, 2).press("Tab");
        desk.type("batch", "20");
        assertThat(rows(desk)).hasCount(3);
        assertThat(desk.page).hasURL(Pattern.compile("batch=20.*&compare=lr:0\\.01,0\\.1,1"));
        rows(desk).nth(0).locator("[aria-label='Copy run 1']").press("Enter");
        assertThat(desk.at("#compare-note")).containsText("Runs 1 and 2 are the same");
        assertThat(desk.at("#start-plan")).containsText("3 runs of 3 iterations");
        rows(desk).nth(1).locator("[aria-label='Remove run 2']").press("Enter");
        desk.at("#vary-field").selectOption("seed");
        desk.at("#vary-values").fill("1,2,3");
        desk.press("vary");
        assertThat(desk.at("#compare-problem")).containsText("That would be 9 runs, and 8");
        desk.page.reload();
        assertThat(rows(desk)).hasCount(3);
        desk.press("start");
        awaitAll(desk, 3);
        namesAndLooksStay(desk);
    }

    private static Locator rows(TrainDesk desk) {
        return desk.at("#compare-table tbody tr");
    }

    private static Locator cell(TrainDesk desk, int row) {
        return rows(desk).nth(row).locator("input, select").first();
    }

    private static void namesAndLooksStay(TrainDesk desk) {
        List<String> names = List.of("lr 0.01", "lr 0.1", "lr 1");
        desk.at("#loss-plot").press("Home");
        assertThat(desk.at(".readout tbody th")).hasText(names.toArray(new String[0]));
        desk.at("#loss-plot").press("Escape");
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).size() == 3);
        desk.at("#run-list [aria-label^=Delete]").first().click();
        List<String> looks = looks(desk);
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).size() == 2);
        desk.page.reload();
        assertThat(desk.runs()).hasCount(2);
        assertEquals(looks, looks(desk));
        assertThat(desk.at("#start-plan")).containsText("1 run of 3 iterations");
        assertThat(desk.at("#start-plan")).containsText("2 more are there already");
        desk.press("start");
        awaitAll(desk, 3);
        assertThat(desk.runs().last().locator("input")).hasValue("lr 0.01");
    }

    private static List<String> looks(TrainDesk desk) {
        return desk.runs().all().stream()
                .map(run -> run.getAttribute("class").replace(" now", ""))
                .toList();
    }

    @Test
    void whatALinkCannotCompareIsSaid(Visitor visitor) {
        TrainDesk desk = open(visitor.page(), visitor, "&compare=lr:1,2;seed:1,2,3&start=1");
        assertThat(desk.at("#compare-problem"))
                .hasText("The learning rate has 2 values, and the seed has 3: each run needs one of each.");
        desk.await("idle");
        assertThat(desk.runs()).hasCount(0);
    }

    @Test
    void onAPhoneTheTableHasRoom(Visitor visitor) {
        TrainDesk desk = open(visitor.openOnPhone("/health"), visitor, "&iterations=3&preset=overfitting");
        assertThat(desk.at("#setup-summary")).containsText("3 runs: net, weight decay");
        assertThat(desk.at("#start-plan")).isVisible();
        desk.at("#setup summary").tap();
        desk.at("#compare-table .train-choose").nth(1).tap();
        assertThat(desk.at("#decay")).hasValue("0.05");
        Axe.requireNoViolation(desk.page);
        assertEquals(
                0,
                desk.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                "too wide");
    }
}
