package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.check.SmallData;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several runs in workers of their own, as many as the address says. */
@ExtendWith(Lab.class)
class TrainSideBySideIT {
    private static Page small(Visitor visitor) {
        Page page = visitor.page();
        SmallData.serve(page.context());
        return page;
    }

    private static TrainDesk open(Page page, Visitor visitor, String query) {
        page.navigate(visitor.address() + "/train/?lang=en&" + query);
        return new TrainDesk(page);
    }

    /** One that waited for another loaded the same digits again, in a new worker. */
    @Test
    void threeSideBySideHaveTheBitsOfEachAloneAndOfOneAfterTheOtherInOneWorker(Visitor visitor) {
        AtomicInteger begun = new AtomicInteger(), begunBeforeTheFirstHasEnded = new AtomicInteger();
        Page page = small(visitor);
        page.onWorker(worker -> {
            begun.incrementAndGet();
            worker.onClose(it -> begunBeforeTheFirstHasEnded.compareAndSet(0, begun.get()));
        });
        List<?> together = weights(open(page, visitor, "preset=overfitting&iterations=300&start=1&slots=3"));
        assertTrue(begunBeforeTheFirstHasEnded.get() == 0 || begunBeforeTheFirstHasEnded.get() >= 3);
        assertEquals(3, together.size());
        AtomicInteger workers = new AtomicInteger(), parts = new AtomicInteger();
        Page queue = small(visitor);
        queue.onWorker(worker -> workers.incrementAndGet());
        queue.onRequest(request -> {
            if (request.url().endsWith("/data/train-2.digits")) parts.incrementAndGet();
        });
        assertEquals(weights(open(queue, visitor, "preset=overfitting&iterations=300&start=1&slots=1")), together);
        assertEquals(1, workers.get());
        assertEquals(1, parts.get());
    }

    private static List<?> weights(TrainDesk desk) {
        assertThat(desk.at("#run-list > li[data-state='done']")).hasCount(3);
        desk.await("done");
        desk.page.waitForCondition(() -> TrainDesk.kept(desk.page).size() == 3
                && !TrainDesk.kept(desk.page).toString().contains("\"state\":\"paused\""));
        return TrainDesk.weights(desk.page);
    }

    @Test
    void threeGoOnWhereOneOfFourWorkersFailsAndItIsStartedAgain(Visitor visitor) {
        TrainDesk desk = open(small(visitor), visitor, "compare=seed:1,2,3,4&iterations=1000000&start=1&slots=4");
        Locator running = desk.at("#run-list > li[data-state='running']");
        assertThat(running).hasCount(4);
        assertThat(desk.at("#runs-work")).hasText("4 at work");
        desk.page.workers().get(0).evaluate("() => { setTimeout(() => { throw new Error('on purpose'); }); }");
        Locator failed = desk.at("#run-list > li[data-state='failed']");
        assertThat(failed).hasCount(1);
        assertThat(running).hasCount(3);
        assertThat(desk.at("#notice-more")).containsText("This is about the run");
        failed.locator("[aria-label^='Go on']").click();
        assertThat(running).hasCount(4);
        assertThat(desk.at("#notice")).isHidden();
        desk.at("#pause").press("Enter");
        assertThat(desk.at("#run-list > li[data-state='paused']")).hasCount(4);
        desk.at("#start").press("Enter");
        assertThat(running).hasCount(4);
    }

    @Test
    void aSearchFindsWhereTheGoodOnesLieAndTheBestIsGoneOnWith(Visitor visitor) {
        TrainDesk desk = open(small(visitor), visitor, "iterations=30&search=12&search-steps=40&slots=2&start=1");
        assertThat(desk.at("#search-status")).hasText("All 12 short runs are done.");
        assertThat(desk.at("#search-plot :is(circle.train-trial:not(.train-best, .now), .train-lost)"))
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
    }
}
