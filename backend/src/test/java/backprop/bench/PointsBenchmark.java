package backprop.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The Points lab at full speed: epochs a second in the worker, and frames a second on the page, of which so many show another
 * iteration. Every unit's surface is 100×100.
 */
@ExtendWith(Lab.class)
class PointsBenchmark {
    private static final int ROUNDS = 7;
    private static final List<String> NETS = List.of("2-4-2-2", "2-8-8-8-8-8-8-2");

    private static final String MEASURE = """
        () => new Promise(done => {
          const epoch = () => Number(document.getElementById('epoch-number').textContent.replace(/,/g, ''));
          const iteration = document.getElementById('iteration');
          const start = performance.now(), from = epoch();
          let frames = 0, other = 0, seen = '';
          (function frame() {
            const all = (performance.now() - start) / 1000;
            if (all >= 4) { done([(epoch() - from) / all, frames / all, other / all]); return; }
            frames++;
            if (iteration.textContent !== seen) other++;
            seen = iteration.textContent;
            requestAnimationFrame(frame);
          })();
        })\
        """;

    @Test
    void aSmallNetAndALargeOne(Visitor visitor) {
        List<List<Double>> epochs = List.of(new ArrayList<>(), new ArrayList<>());
        List<List<Double>> frames = List.of(new ArrayList<>(), new ArrayList<>());
        List<List<Double>> shown = List.of(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < ROUNDS; round++)
            for (int net = 0; net < NETS.size(); net++) {
                Page page = visitor.open("/points/?lang=en&data=circle&pace=0&start=1&net=" + NETS.get(net));
                assertThat(page.locator("#status")).hasAttribute("data-state", "running");
                page.waitForTimeout(1000);
                List<?> measured = (List<?>) page.evaluate(MEASURE);
                epochs.get(net).add(number(measured.get(0)));
                frames.get(net).add(number(measured.get(1)));
                shown.get(net).add(number(measured.get(2)));
                page.close();
            }
        System.out.println("Points at full speed, medians of " + ROUNDS + " rounds in turns:");
        for (int net = 0; net < NETS.size(); net++)
            System.out.printf(
                    "  %-16s %,6.0f epochs a second, %.0f frames a second, %.0f of them of another iteration%n",
                    NETS.get(net), median(epochs.get(net)), median(frames.get(net)), median(shown.get(net)));
    }

    private static double number(Object measured) {
        return ((Number) measured).doubleValue();
    }

    private static double median(List<Double> measured) {
        return measured.stream().sorted().toList().get(measured.size() / 2);
    }
}
