package backprop.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import backprop.check.Renderer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Train page while it trains on MNIST: its frames, the first loss, the notebook's run beside the bare engine, its memory. */
@ExtendWith(Lab.class)
class TrainBenchmark {
    private static final LocatorAssertions.HasAttributeOptions PATIENT =
            new LocatorAssertions.HasAttributeOptions().setTimeout(120_000);
    /** Frames of six seconds, and how many of them came later than a frame and a half after the one before. */
    private static final String FRAMES = """
            () => new Promise(done => {
              const times = [];
              (function frame() {
                times.push(performance.now());
                const all = times.at(-1) - times[0];
                if (all < 6000) { requestAnimationFrame(frame); return; }
                const late = times.filter((time, i) => i && time - times[i - 1] > 25).length;
                done({ rate: (times.length - 1) / all * 1000, late });
              })();
            })""";

    @Test
    void framesWhileItTrains(Visitor visitor) {
        report("an empty page beside the same work", visitor.open("/bench/?steps=60000&engine=simd"));
        Page page = visitor.open("/train/?lang=en&iterations=100000&start=1");
        report("the Train page", page);
        for (int seed = 2; seed < 4; seed++) {
            seed(page, seed);
            page.locator("#pause").click();
            page.locator("#start").click();
        }
        report("with three runs laid over each other", page);
    }

    private static void report(String what, Page page) {
        page.waitForTimeout(4000);
        Map<?, ?> frames = (Map<?, ?>) page.evaluate(FRAMES);
        System.out.printf("%s: %.1f frames a second, %s late%n", what, number(frames.get("rate")), frames.get("late"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @Test
    void firstLossWithAColdCache(Visitor visitor) {
        for (int i = 0; i < 5; i++) {
            Page page = visitor.open("/train/?lang=en");
            assertThat(page.locator("#count-mnist")).hasText("60,000");
            Object time = page.evaluate("""
                    () => new Promise(done => {
                      const start = performance.now(), loss = document.getElementById('loss');
                      document.getElementById('start').click();
                      (function look() {
                        if (Number(loss.dataset.value) > 0) done(performance.now() - start);
                        else requestAnimationFrame(look);
                      })();
                    })""");
            System.out.printf("first loss after %.0f ms%n", number(time));
            page.context().close();
        }
    }

    @Test
    void theNotebooksRunBesideTheBareEngine(Visitor visitor) {
        for (int round = 0; round < 3; round++) {
            double bare = new LabEngine(visitor, "simd", "784-50-10", 10_000).round();
            Page page = visitor.open("/train/?lang=en&start=1");
            await(page, "done");
            double its = Double.parseDouble(page.locator("#steps-per-second").getAttribute("data-value"));
            String accuracy = page.locator("#test-accuracy").getAttribute("data-value");
            System.out.printf(
                    "from the page %.0f steps/s, the bare engine %.0f: %.2f of it; accuracy %s%n",
                    its, bare, its / bare, accuracy);
            page.context().close();
        }
    }

    @Test
    void memoryAfterTenRuns(Visitor visitor) {
        Page page = visitor.open("/train/?lang=en&iterations=2000");
        Renderer renderer = Renderer.of(page);
        System.out.printf("the page as it opens: %d MB%n", renderer.largest() >> 20);
        for (int seed = 1; seed <= 10; seed++) {
            seed(page, seed);
            page.locator("#start").click();
            assertThat(page.locator("#run-list > li")).hasCount(seed);
            await(page, "done");
        }
        System.out.printf("after ten runs, the last one's worker still there: %d MB%n", renderer.largest() >> 20);
        page.waitForCondition(() -> page.workers().isEmpty());
        page.waitForTimeout(1000);
        System.out.printf("after ten runs, at rest: %d MB%n", renderer.largest() >> 20);
    }

    private static void seed(Page page, int seed) {
        page.locator("#seed").fill(Integer.toString(seed));
        page.locator("#seed").press("Tab");
    }

    private static void await(Page page, String state) {
        assertThat(page.locator("#status")).hasAttribute("data-state", state, PATIENT);
    }
}
