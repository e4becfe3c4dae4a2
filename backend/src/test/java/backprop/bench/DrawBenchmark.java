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

/** How long it takes from a stroke event's arrival in the page to the ten bars; real mouse events, the mlp net. */
@ExtendWith(Lab.class)
class DrawBenchmark {
    private static final int EVENTS = 300;

    @Test
    void strokeEventToBars(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&net=mlp");
        assertThat(page.locator("#prediction")).hasText("7");
        page.evaluate("""
                () => {
                  window.times = [];
                  let arrived = 0;
                  addEventListener('pointermove', () => { arrived = performance.now(); }, true);
                  new MutationObserver(() => {
                    if (arrived) window.times.push(performance.now() - arrived);
                    arrived = 0;
                  }).observe(document.getElementById('probabilities'), { subtree: true, attributes: true });
                }""");
        Handwriting handwriting = new Handwriting(5);
        for (int digit = 0; times(page).size() < EVENTS; digit++) {
            page.locator("#clear").click();
            Hand.mouse(page).draw(handwriting.strokes(digit % 10));
        }
        List<Double> sorted = times(page).stream().limit(EVENTS).sorted().toList();
        System.out.printf(
                "stroke event to bars, %d events: median %.1f ms, p95 %.1f ms, largest %.1f ms%n",
                EVENTS, sorted.get(EVENTS / 2), sorted.get(EVENTS * 95 / 100), sorted.get(EVENTS - 1));
    }

    private static List<Double> times(Page page) {
        return ((List<?>) page.evaluate("window.times"))
                .stream().map(time -> ((Number) time).doubleValue()).toList();
    }
}
