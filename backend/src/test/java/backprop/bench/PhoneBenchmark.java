package backprop.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Hand;
import backprop.browser.Lab;
import backprop.browser.Visitor;
import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a cheap phone would have to do: a small screen, fingers, and the page's main thread six times as slow as here. */
@ExtendWith(Lab.class)
class PhoneBenchmark {
    private static final int ROUNDS = 5;
    private static final int SLOW = 6;
    private static final int EVENTS = 61;
    /** Long enough for what waits until the pen rests. */
    private static final int REST = 2_000;

    private static final String FROM_PRESS_TO_PICTURE = """
        async () => {
          const times = [];
          for (let i = 0; i < 10; i++) {
            await new Promise(requestAnimationFrame);
            const start = performance.now();
            document.getElementById('step-forward').click();
            const { port1, port2 } = new MessageChannel();
            await new Promise(done => {
              port1.onmessage = done;
              requestAnimationFrame(() => port2.postMessage(0));
            });
            times.push(performance.now() - start);
          }
          return times;
        }\
        """;
    private static final String FRAMES = """
        () => new Promise(done => {
          let frames = 0;
          const start = performance.now();
          (function frame() {
            const all = performance.now() - start;
            if (all < 5000) { frames++; requestAnimationFrame(frame); }
            else done(frames / all * 1000);
          })();
        })\
        """;

    @Test
    void aStroke(Visitor visitor) {
        draw(visitor, "", 50);
    }

    @Test
    void aStrokeThatIsLookedInto(Visitor visitor) {
        draw(visitor, "&look=inside", 100);
    }

    private static void draw(Visitor visitor, String look, double longest) {
        List<Double> layout = new ArrayList<>(), tasks = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Page page = visitor.openOnPhone("/draw/?lang=en" + look);
            assertThat(page.locator("#prediction")).hasText("7");
            if (!look.isEmpty()) assertThat(page.locator("#answers-place")).hasAttribute("data-state", "digit");
            Throttle throttle = new Throttle(page);
            for (int rate : List.of(1, SLOW)) {
                page.locator("#clear").click();
                page.waitForTimeout(REST);
                throttle.set(rate);
                Timeline timeline = Tracing.of(page, () -> {
                    Hand.finger(page).draw(List.of(two()));
                    page.waitForTimeout(REST);
                });
                throttle.set(1);
                if (rate == 1) layout.add(timeline.milliseconds("Layout") / EVENTS);
                else tasks.add(timeline.longestTask());
                if (round == ROUNDS - 1) report("a stroke" + look + ", " + rate + " times as slow", timeline);
            }
            page.context().close();
        }
        hold("layout of an event" + look, "ms", layout, 1);
        hold("longest task while one draws" + look + ", " + SLOW + " times as slow", "ms", tasks, longest);
    }

    /** A 2 in {@link #EVENTS} events; the finger sends every third point, once it is down and before it is lifted. */
    private static Stroke two() {
        int last = 3 * (EVENTS - 3);
        List<Point> points = IntStream.rangeClosed(0, last)
                .mapToObj(i -> (double) i / last)
                .map(at -> new Point(Ink.SIDE * (0.5 + 0.28 * Math.sin(at * 5.5)), Ink.SIDE * (0.2 + 0.6 * at)))
                .toList();
        return new Stroke(Ink.USUAL_WIDTH, points);
    }

    @Test
    void fromTheAddressToTheFirstAnswer(Visitor visitor) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Page page = visitor.openOnPhone("/health");
            page.addInitScript("""
                requestAnimationFrame(function look() {
                  if (document.getElementById('prediction')?.textContent === '7')
                    document.documentElement.dataset.ready = performance.now();
                  else requestAnimationFrame(look);
                });\
                """);
            new Throttle(page).set(SLOW);
            Timeline timeline = Tracing.of(page, () -> {
                page.navigate(visitor.address() + "/draw/?lang=en");
                assertThat(page.locator("html[data-ready]")).isAttached();
            });
            times.add(Double.parseDouble(page.locator("html").getAttribute("data-ready")));
            if (round == ROUNDS - 1) report("the Draw lab opens", timeline);
            page.context().close();
        }
        hold("the Draw lab is ready after, " + SLOW + " times as slow", "ms", times, 4_000);
    }

    @Test
    void stepsOfSoftmaxWithLoss(Visitor visitor) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Page page = visitor.openOnPhone("/graph/?lang=en&preset=softmax-with-loss");
            assertThat(page.locator("#graph svg")).isVisible();
            page.waitForTimeout(REST);
            new Throttle(page).set(SLOW);
            Timeline timeline = Tracing.of(page, () -> times.addAll(numbers(page.evaluate(FROM_PRESS_TO_PICTURE))));
            if (round == ROUNDS - 1) report("ten steps of softmax-with-loss", timeline);
            page.context().close();
        }
        hold("a step of a graph, " + SLOW + " times as slow", "ms", times, 80);
    }

    @Test
    void framesWhileAWorkerTrains(Visitor visitor) {
        Page page = visitor.openOnPhone("/train/?lang=en&iterations=100000&start=1");
        page.waitForTimeout(4_000);
        new Throttle(page).set(SLOW);
        List<Double> rates = new ArrayList<>();
        Timeline timeline = Tracing.of(page, () -> rates.addAll(numbers(List.of(page.evaluate(FRAMES)))));
        report("five seconds of the Train page", timeline);
        System.out.printf("frames a second, %d times as slow: %.1f%n", SLOW, rates.get(0));
        assertTrue(rates.get(0) >= 30, "frames a second: " + rates);
    }

    private static List<Double> numbers(Object measured) {
        return ((List<?>) measured)
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    private static void report(String what, Timeline timeline) {
        System.out.printf(
                "%s: %.0f ms of main thread, longest task %.1f ms%n%s",
                what, timeline.busy(), timeline.longestTask(), timeline.table());
    }

    private static void hold(String what, String unit, List<Double> measured, double most) {
        double median = Standing.median(measured);
        List<Double> sorted = measured.stream().sorted().toList();
        System.out.printf(
                "%s: median %.1f %s, %.1f to %.1f, at most %.0f%n",
                what, median, unit, sorted.get(0), sorted.get(sorted.size() - 1), most);
        assertTrue(median <= most, what + ": " + measured);
    }

    /** So many times as slow as it is: as long as its session is open. */
    private record Throttle(CDPSession session) {
        Throttle(Page page) {
            this(page.context().newCDPSession(page));
        }

        void set(int rate) {
            JsonObject how = new JsonObject();
            how.addProperty("rate", rate);
            session.send("Emulation.setCPUThrottlingRate", how);
        }
    }
}
