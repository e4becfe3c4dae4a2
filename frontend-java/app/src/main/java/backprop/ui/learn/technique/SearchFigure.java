package backprop.ui.learn.technique;

import backprop.experiment.RateTrial;
import backprop.json.Json;
import backprop.math.Rng;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Powers;
import backprop.ui.learn.Sight;
import backprop.worker.client.QuestionClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Figure 6.6: a learning rate is looked for by trying a hundred at random, in as many workers as there is room for. */
final class SearchFigure {
    private static final int TRIES = 100, MOST_WORKERS = 4, BEST = 10;
    private static final double LOW = -4, HIGH = 1;

    private enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    private final HTMLElement button = Elements.byId("search-start");
    private final HTMLElement narrow = Elements.byId("search-narrow");
    private final HTMLElement test = Elements.byId("search-test");
    private final HTMLElement status = Elements.byId("search-status");
    private final RatePlot plot = new RatePlot(Elements.byId("search-plot"));
    private final Digits digits;
    private final List<RateTrial.Result> results = new ArrayList<>();
    private final Deque<Double> rates = new ArrayDeque<>();
    private final List<QuestionClient> workers = new ArrayList<>();
    private State state = State.WAITING;
    private double low = LOW;
    private double high = HIGH;
    private int start;
    private int atWork;
    /** Whether the test digits have been asked. From then on nothing more can be chosen. */
    private boolean isTested;

    SearchFigure(Digits digits) {
        this.digits = digits;
        button.addEventListener("click", event -> press());
        narrow.addEventListener("click", event -> narrow());
        test.addEventListener("click", event -> test());
        Texts.onLanguage(this::show);
        plot.axis(low, high);
        show();
        Sight.whenSeen(Elements.byId("search-plot"), this::restart);
    }

    private void press() {
        switch (state) {
            case RUNNING -> end();
            case WAITING, DONE, FAILED -> {
                low = LOW;
                high = HIGH;
                restart();
            }
        }
    }

    /** Between the ten best. */
    private void narrow() {
        if (!canNarrow()) return;
        List<RateTrial.Result> best = best();
        low = best.stream()
                .mapToDouble(result -> Math.log10(result.rate()))
                .min()
                .orElse(LOW);
        high = best.stream()
                .mapToDouble(result -> Math.log10(result.rate()))
                .max()
                .orElse(HIGH);
        restart();
    }

    private boolean canNarrow() {
        return results.size() >= 2 * BEST && !isTested;
    }

    private void test() {
        if (!canTest()) return;
        isTested = true;
        show();
    }

    private boolean canTest() {
        return state == State.DONE && !results.isEmpty() && !isTested;
    }

    private List<RateTrial.Result> best() {
        return results.stream()
                .sorted(Comparator.comparingDouble(RateTrial.Result::validation).reversed())
                .limit(BEST)
                .toList();
    }

    private void restart() {
        int mine = ++start;
        close();
        results.clear();
        rates.clear();
        isTested = false;
        Rng rng = new Rng(1);
        for (int i = 0; i < TRIES; i++) rates.add(RateTrial.draw(low, high, rng));
        plot.axis(low, high);
        become(State.RUNNING);
        digits.whenThere(bytes -> begin(mine, bytes), () -> fail("learn.digits-failed"));
    }

    private void begin(int mine, byte[] bytes) {
        if (mine != start) return;
        atWork = Math.max(1, Math.min(MOST_WORKERS, cores() - 1));
        Map<String, Json> trial = new LinkedHashMap<>();
        trial.put("plan", Order.json(Order.plan("net=784-50-10", "init=he", "batch=50", "iterations=100")));
        trial.put("learn", new Order.Range(0, 500).json());
        trial.put("validation", new Order.Range(500, 800).json());
        trial.put("test", new Order.Range(1200, 2200).json());
        for (int i = 0; i < atWork; i++) {
            QuestionClient worker = new QuestionClient("app/experiments.js", () -> fail("learn.worker-failed"));
            workers.add(worker);
            worker.digits(bytes);
            worker.ask("trial", trial, made -> next(mine, worker));
        }
        show();
    }

    private void next(int mine, QuestionClient worker) {
        if (mine != start || rates.isEmpty()) return;
        double rate = rates.remove();
        worker.ask("try", Map.of("rate", Json.of(rate)), answer -> {
            if (mine != start) return;
            results.add(new RateTrial.Result(
                    rate, answer.get("validation").number(), answer.get("test").number()));
            show();
            if (results.size() == TRIES) end();
            else next(mine, worker);
        });
    }

    private void end() {
        start++;
        become(State.DONE);
        close();
    }

    private void close() {
        workers.forEach(QuestionClient::close);
        workers.clear();
    }

    private void fail(String key) {
        become(State.FAILED);
        Texts.say(status, key);
    }

    private void become(State state) {
        this.state = state;
        Elements.<HTMLElement>byId("search")
                .setAttribute("data-state", state.name().toLowerCase());
        show();
    }

    private void show() {
        Texts.say(
                button,
                switch (state) {
                    case RUNNING -> "learn-6.stop";
                    case WAITING -> "learn-6.start";
                    case DONE, FAILED -> "learn-6.again";
                });
        DomUpdate.able(narrow, canNarrow());
        DomUpdate.able(test, canTest());
        plot.show(results);
        if (state == State.FAILED) return;
        DomUpdate.text(
                Elements.byId("search-count"),
                Texts.text(
                        "learn-6.search.count",
                        Integer.toString(results.size()),
                        Integer.toString(TRIES),
                        Integer.toString(atWork)));
        if (results.isEmpty()) {
            if (state == State.WAITING) Texts.clear(status);
            else Texts.say(status, "learn-6.running");
            return;
        }
        RateTrial.Result best = best().get(0);
        Texts.say(
                status,
                "learn-6.search." + (state == State.RUNNING ? "so-far" : isTested ? "tested" : "best"),
                Powers.text(best.rate()),
                LocalNumbers.percent(best.validation()),
                LocalNumbers.percent(best.test()));
    }

    @JSBody(script = "return navigator.hardwareConcurrency || 2;")
    private static native int cores();
}
