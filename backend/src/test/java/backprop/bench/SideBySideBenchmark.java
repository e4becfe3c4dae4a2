package backprop.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Equal runs side by side, as many as there are cores, four at most, beside one alone: from Start to the last one's end, with
 * the digits that each worker loads. The page's frames are counted meanwhile.
 */
@ExtendWith(Lab.class)
class SideBySideBenchmark {
    private static final int ROUNDS = 5, CORES = 4;
    private static final double MOST = 1.15;
    private static final double MINUTE = 60_000;

    private static final String COUNT_FRAMES = """
        () => {
          const start = performance.now();
          let frames = 0;
          (function frame() {
            window.framesASecond = ++frames / (performance.now() - start) * 1000;
            requestAnimationFrame(frame);
          })();
        }\
        """;

    @Test
    void asManyAsThereAreCores(Visitor visitor) {
        int cores = Runtime.getRuntime().availableProcessors(), runs = Math.min(CORES, cores);
        List<Double> ratios = new ArrayList<>(), alone = new ArrayList<>(), frames = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double one = seconds(visitor, 1, alone);
            double all = seconds(visitor, runs, frames);
            ratios.add(all / one);
            System.out.printf("  one run %.1f s, %d side by side %.1f s%n", one, runs, all);
        }
        System.out.printf(
                "%d equal runs side by side on %d cores: %.2f times as long as one, the page at %.0f frames a second (%.0f)%n",
                runs, cores, Standing.median(ratios), Standing.median(frames), Standing.median(alone));
        if (cores >= CORES) assertTrue(Standing.median(ratios) <= MOST, "times one run: " + ratios);
    }

    private static double seconds(Visitor visitor, int runs, List<Double> frames) {
        String seeds =
                IntStream.rangeClosed(1, runs).mapToObj(Integer::toString).collect(Collectors.joining(","));
        Page page = visitor.open(
                "/train/?lang=en&iterations=4000&slots=" + runs + (runs > 1 ? "&compare=seed:" + seeds : ""));
        page.evaluate(COUNT_FRAMES);
        long start = System.nanoTime();
        page.locator("#start").click();
        assertThat(page.locator("#run-list > li[data-state='done']"))
                .hasCount(runs, new LocatorAssertions.HasCountOptions().setTimeout(MINUTE));
        double seconds = (System.nanoTime() - start) / 1e9;
        frames.add(((Number) page.evaluate("framesASecond")).doubleValue());
        page.context().close();
        return seconds;
    }
}
