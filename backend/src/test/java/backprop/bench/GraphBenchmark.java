package backprop.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long a key press takes to be drawn on a graph of 60 nodes, and how long 500 nodes take from Build to the picture. */
@ExtendWith(Lab.class)
class GraphBenchmark {
    private static final String SIXTY = chain(12), FIVE_HUNDRED = chain(100);

    /** A recurrent net of one unit: 5 nodes for each input but the first, which has 4. */
    private static String chain(int inputs) {
        StringBuilder text = new StringBuilder("s0 = sigmoid(tanh(a0) * a0)");
        for (int i = 1; i < inputs; i++) {
            text.append("\ns" + i + " = sigmoid(tanh(a" + i + ") * a" + i + " + s" + (i - 1) + ")");
        }
        return text.toString();
    }

    @Test
    void aStepOnSixtyNodes(Visitor visitor) {
        Page page = open(visitor);
        build(page, SIXTY);
        System.out.println("a step on a graph of " + nodes(page) + " nodes, script, style and layout of the page:");
        print(page.evaluate("""
                async () => {
                  const times = [];
                  for (const key of [...Array(95).fill('ArrowRight'), ...Array(95).fill('ArrowLeft')]) {
                    await new Promise(requestAnimationFrame);
                    const start = performance.now();
                    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
                    document.body.getBoundingClientRect();
                    document.querySelector('#step-panel').scrollHeight;
                    times.push(performance.now() - start);
                  }
                  return times;
                }"""));
    }

    /** To lay out: all that Build does, until the browser knows where everything is. To the picture: until it was painted. */
    @Test
    void fiveHundredNodesAreBuilt(Visitor visitor) {
        Page page = open(visitor);
        build(page, FIVE_HUNDRED);
        System.out.println("Build of a graph of " + nodes(page) + " nodes:");
        page.locator("#expression").fill(FIVE_HUNDRED);
        List<?> measured = (List<?>) page.evaluate("""
                async () => {
                  const built = [], painted = [];
                  for (let i = 0; i < 20; i++) {
                    await new Promise(done => setTimeout(done, 300));
                    await new Promise(requestAnimationFrame);
                    const start = performance.now();
                    document.querySelector('#build').click();
                    document.querySelector('#graph svg').getBoundingClientRect();
                    built.push(performance.now() - start);
                    const { port1, port2 } = new MessageChannel();
                    await new Promise(done => {
                      port1.onmessage = done;
                      requestAnimationFrame(() => port2.postMessage(0));
                    });
                    painted.push(performance.now() - start);
                  }
                  return [built, painted];
                }""");
        System.out.println(" built and laid out");
        print(measured.get(0));
        System.out.println(" from the click to the picture");
        print(measured.get(1));
    }

    /** With the first picture there: before it a click is lost. */
    private static Page open(Visitor visitor) {
        Page page = visitor.open("/graph/?lang=en");
        assertThat(page.locator("#graph svg")).isVisible();
        return page;
    }

    private static void build(Page page, String text) {
        page.locator("#expression").fill(text);
        page.locator("#build").click();
        assertThat(page.locator("#mistake")).isHidden();
        assertThat(page.locator("#graph-table [data-node=s11]")).isAttached();
    }

    private static int nodes(Page page) {
        return page.locator("#graph-table [data-node]").count();
    }

    private static void print(Object measured) {
        List<Double> sorted = ((List<?>) measured)
                .stream().map(time -> ((Number) time).doubleValue()).sorted().toList();
        int count = sorted.size();
        System.out.printf(
                "  %d times: median %.1f ms, p95 %.1f ms, largest %.1f ms%n",
                count, sorted.get(count / 2), sorted.get(count * 95 / 100), sorted.get(count - 1));
    }
}
