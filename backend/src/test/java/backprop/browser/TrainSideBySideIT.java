package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several runs in workers of their own, as many as the address says. */
@ExtendWith(Lab.class)
class TrainSideBySideIT {
    private static final String THREE = "/train/?lang=en&data=generated&preset=overfitting&start=1&slots=";

    @Test
    void threeSideBySideHaveTheBitsOfEachAlone(Visitor visitor) {
        List<?> together = weights(visitor, 3);
        assertEquals(3, together.size());
        assertEquals(weights(visitor, 1), together);
    }

    private static List<?> weights(Visitor visitor, int slots) {
        TrainDesk desk = new TrainDesk(visitor.open(THREE + slots));
        assertThat(desk.at("#run-list > li:is([data-state='loading'], [data-state='running'])"))
                .hasCount(slots);
        assertThat(desk.at("#run-list > li[data-state='waiting']")).hasCount(3 - slots);
        assertThat(desk.at("#run-list > li[data-state='done']")).hasCount(3);
        desk.await("done");
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).size() == 3
                && !TrainDesk.kept(desk.page).toString().contains("paused"));
        return TrainDesk.weights(desk.page);
    }

    @Test
    void theOthersGoOnWhereOneWorkerFailsAndItIsStartedAgain(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(THREE + 3));
        desk.page.waitForCondition(() -> desk.page.workers().size() == 3);
        desk.awaitSomeIteration();
        desk.page.workers().get(1).evaluate("() => { setTimeout(() => { throw new Error('on purpose'); }); }");
        Locator failed = desk.at("#run-list > li[data-state='failed']");
        assertThat(failed).hasCount(1);
        assertThat(desk.at("#notice-more")).containsText("This is said of the run");
        assertThat(desk.at("#run-list > li[data-state='done']")).hasCount(2);
        failed.locator("[aria-label^='Go on']").click();
        assertThat(desk.at("#run-list > li[data-state='done']")).hasCount(3);
        assertThat(desk.at("#notice")).isHidden();
    }

    @Test
    void aSearchFindsWhereTheGoodOnesLieAndTheBestIsGoneOnWith(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(
                "/train/?lang=en&data=generated&samples=500&iterations=30&search=12&search-steps=40&slots=2&start=1"));
        assertThat(desk.at("#search-status")).hasText("All 12 short runs are done.");
        assertThat(desk.at("#search-plot :is(circle.trial:not(.best, .now), .lost)"))
                .hasCount(12);
        assertThat(desk.at("#search-best tr")).hasCount(5);
        desk.at("#search-plot").press("End");
        assertThat(desk.at("#search-plot")).hasAttribute("aria-valuenow", "12");
        desk.at("#search-plot").press("Home");
        assertThat(desk.at("#search-best tr").first()).hasClass("now");
        String best = desk.at("#search-best tr td:nth-child(2)").first().innerText();
        desk.press("search-use");
        desk.awaitIteration(30);
        desk.await("done");
        assertThat(desk.at("#lr")).hasValue(best);
        desk.page.waitForCondition(() -> desk.page.workers().size() <= 1);
    }
}
