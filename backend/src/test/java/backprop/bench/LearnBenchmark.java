package backprop.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each chapter with nothing in the cache, from the click on its link until its first figure can be used: its numbers are
 * there, its first button may be pressed. Server and browser have only just started: the first round is the slowest.
 */
@ExtendWith(Lab.class)
class LearnBenchmark {
    private static final int ROUNDS = 9;
    /** What the first figure has as soon as it is alive, and not before. */
    private static final Map<Integer, String> ALIVE = new TreeMap<>(Map.of(
            1, "#race-start:not([disabled])",
            2, "#bill svg .graph-nodes .graph-node",
            3, "#nudge-z-by-x .katex",
            4, "#mul .matrix [aria-pressed=true]",
            5, "#walk[data-step='1'] #walk-next:not([disabled])",
            6, "#depth-back:not(:empty)",
            7, "#convolution .matrix [aria-pressed=true]"));

    @Test
    void theFirstFigureOfEachChapter(Visitor visitor) {
        Map<Integer, List<Double>> times = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            ALIVE.forEach((chapter, alive) ->
                    times.computeIfAbsent(chapter, key -> new ArrayList<>()).add(open(visitor, chapter, alive)));
        }
        times.forEach((chapter, all) -> {
            List<Double> sorted = all.stream().sorted().toList();
            System.out.printf(
                    "chapter %d, first figure alive, %d visits: median %.0f ms, largest %.0f ms; the first %.0f ms%n",
                    chapter, ROUNDS, sorted.get(ROUNDS / 2), sorted.get(ROUNDS - 1), all.get(0));
        });
    }

    /** Milliseconds; seen from inside the page, frame by frame. */
    private static double open(Visitor visitor, int chapter, String alive) {
        Page page = visitor.page();
        page.addInitScript("""
                requestAnimationFrame(function look() {
                  if (document.querySelector("%s")) document.documentElement.dataset.alive = performance.now();
                  else requestAnimationFrame(look);
                });""".formatted(alive));
        page.navigate(visitor.address() + "/learn/" + chapter + "/?lang=en");
        assertThat(page.locator("html[data-alive]")).isAttached();
        double time = Double.parseDouble(page.locator("html").getAttribute("data-alive"));
        page.context().close();
        return time;
    }
}
