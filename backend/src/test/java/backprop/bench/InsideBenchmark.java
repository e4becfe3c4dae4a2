package backprop.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import backprop.browser.Hand;
import backprop.browser.Handwriting;
import backprop.browser.Lab;
import backprop.browser.Visitor;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mlp net: a stroke event until bars and all grids of the open question are redrawn; a hundred steps of Fool it. */
@ExtendWith(Lab.class)
class InsideBenchmark {
    private static final int EVENTS = 300;

    @Test
    void strokeEventToGrids(Visitor visitor) {
        for (String look : List.of("inside", "back")) {
            Page page = visitor.open("/draw/?lang=en&net=mlp&look=" + look);
            assertThat(page.locator("#answer-" + look)).isVisible();
            assertThat(page.locator("#answers-place")).hasAttribute("data-state", "digit");
            listen(page);
            Handwriting handwriting = new Handwriting(5);
            for (int digit = 0; times(page).size() < EVENTS; digit++) {
                page.locator("#clear").click();
                Hand.mouse(page).draw(handwriting.strokes(digit % 10));
            }
            List<Double> sorted = times(page).stream().limit(EVENTS).sorted().toList();
            System.out.printf(
                    "look %s, stroke event to grids, %d events: median %.1f ms, p95 %.1f ms, largest %.1f ms%n",
                    look, EVENTS, sorted.get(EVENTS / 2), sorted.get(EVENTS * 95 / 100), sorted.get(EVENTS - 1));
        }
    }

    /** From the first listener of an event to the last: the page's own, which draws everything, stands between. */
    private static void listen(Page page) {
        page.evaluate("""
                () => {
                  window.times = [];
                  let arrived = 0;
                  addEventListener('pointermove', () => { arrived = performance.now(); }, true);
                  addEventListener('pointermove', event => {
                    if (event.buttons) window.times.push(performance.now() - arrived);
                  });
                }""");
    }

    private static List<Double> times(Page page) {
        return ((List<?>) page.evaluate("window.times"))
                .stream().map(time -> ((Number) time).doubleValue()).toList();
    }

    @Test
    void aHundredStepsOfFoolIt(Visitor visitor) {
        for (String net : List.of("mlp", "notebook")) {
            Page page = visitor.open("/draw/?lang=en&look=fool&bound=0.05&net=" + net);
            double steps = 0;
            double milliseconds = 0;
            for (int target = 0; target < 10; target++) {
                if (target == 7) continue;
                page.locator("#fool-digits input[value='" + target + "']").press("Space");
                page.locator("#fool-run").click();
                assertThat(page.locator("#answer-fool")).hasAttribute("data-fool", "done");
                steps += number(page, "data-steps");
                milliseconds += number(page, "data-milliseconds");
            }
            System.out.printf(
                    "fool it, %s: %.1f ms for 100 steps (%.0f steps)%n", net, 100 * milliseconds / steps, steps);
        }
    }

    private static double number(Page page, String attribute) {
        return Double.parseDouble(page.locator("#fool-outcome").getAttribute(attribute));
    }
}
