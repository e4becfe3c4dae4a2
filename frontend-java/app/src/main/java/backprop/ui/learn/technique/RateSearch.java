package backprop.ui.learn.technique;

import backprop.experiment.RateTrial;
import backprop.json.Json;
import backprop.math.Rng;
import backprop.worker.client.QuestionClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;

/** A hundred learning rates, tried in as many workers as there is room for. One search; it can be ended at any time. */
final class RateSearch {
    static final int TRIES = 100;

    private static final int MOST_WORKERS = 4, SEED = 1;
    private static final Order.Range LEARNED = new Order.Range(0, 500),
            VALIDATION = new Order.Range(500, 800),
            TEST = new Order.Range(1200, 2200);

    private final Deque<Double> rates = new ArrayDeque<>();
    private final List<QuestionClient> workers = new ArrayList<>();
    private final Consumer<RateTrial.Result> found;
    private final Runnable failed;
    private boolean isEnded;

    /**
     * @param low the exponent of the smallest rate
     * @param high that of the largest
     */
    RateSearch(double low, double high, Consumer<RateTrial.Result> found, Runnable failed) {
        this.found = found;
        this.failed = failed;
        Rng rng = new Rng(SEED);
        for (int i = 0; i < TRIES; i++) rates.add(RateTrial.draw(low, high, rng));
    }

    /** How many workers this machine has room for; one core is the page's. */
    static int room() {
        return Math.max(1, Math.min(MOST_WORKERS, cores() - 1));
    }

    void start(byte[] digits) {
        if (isEnded) return;
        Map<String, Json> trial = new LinkedHashMap<>();
        trial.put("plan", Order.json(Order.plan("net=784-50-10", "init=he", "batch=50", "iterations=100")));
        trial.put("learn", LEARNED.json());
        trial.put("validation", VALIDATION.json());
        trial.put("test", TEST.json());
        for (int i = 0; i < room(); i++) {
            QuestionClient worker = new QuestionClient("app/experiments.js", failed);
            workers.add(worker);
            worker.digits(digits);
            worker.request("trial", trial, made -> next(worker));
        }
    }

    private void next(QuestionClient worker) {
        if (isEnded || rates.isEmpty()) return;
        double rate = rates.remove();
        worker.request("try", Map.of("rate", Json.of(rate)), answer -> {
            if (isEnded) return;
            double validation = answer.get("validation").number();
            found.accept(
                    new RateTrial.Result(rate, validation, answer.get("test").number()));
            next(worker);
        });
    }

    void end() {
        isEnded = true;
        workers.forEach(QuestionClient::close);
        workers.clear();
    }

    @JSBody(script = "return navigator.hardwareConcurrency || 2;")
    private static native int cores();
}
