package backprop.ui.learn.check;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.learn.FirstDigits;
import backprop.worker.client.GradientClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;

/** Nets learn, one after the other, in a worker; the reader sees their accuracies rise, or not. */
final class LearningNets {
    private static final int DIGITS = 1500, ITERATIONS = 600, SLICE = 40;

    /** @param key what the worker calls it */
    record Net(String key, Supplier<String> name) {}

    private enum State {
        READY("ready", ".start"),
        RUNNING("running", ".stop"),
        PAUSED("paused", ".go-on"),
        DONE("done", ".again");

        private final String key;
        private final String next;

        State(String key, String next) {
            this.key = key;
            this.next = next;
        }
    }

    private final String texts;
    private final HTMLElement figure;
    private final HTMLElement start;
    private final HTMLElement words;
    private final List<Net> nets;
    private final Function<List<Double>, String[]> outcome;
    private final List<List<Double>> accuracies = new ArrayList<>();
    private final AccuracyPlot plot;
    private final AccuracyTable table;
    private Optional<GradientClient> worker = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private State state = State.READY;
    private boolean isAsked;

    /**
     * @param id of its element; those in it are called so, too: ID-start, ID-words, ID-plot, ID-nets
     * @param nets the right one first
     * @param outcome of the accuracies in the end, what its sentence says of them
     */
    LearningNets(String id, List<Net> nets, Function<List<Double>, String[]> outcome) {
        texts = "learn-" + id;
        figure = Elements.byId(id);
        start = Elements.byId(id + "-start");
        words = Elements.byId(id + "-words");
        plot = new AccuracyPlot(Elements.byId(id + "-plot"), nets.size(), ITERATIONS);
        table = new AccuracyTable(id, nets.size(), plot::bringToFront);
        this.nets = nets;
        this.outcome = outcome;
        start.addEventListener("click", event -> toggle());
        Texts.onLanguage(this::show);
        clear();
        show();
    }

    private void toggle() {
        switch (state) {
            case RUNNING -> state = State.PAUSED;
            case PAUSED -> resume();
            case READY, DONE -> start();
        }
        show();
    }

    private void clear() {
        accuracies.clear();
        for (int net = 0; net < nets.size(); net++) plot.show(net, List.of(), SLICE);
    }

    private void start() {
        clear();
        problem = Optional.empty();
        state = State.RUNNING;
        if (worker.isPresent()) resume();
        else FirstDigits.load(DIGITS, this::use, () -> fail("learn.digits-failed"));
    }

    private void use(FirstDigits.Found found) {
        GradientClient client = new GradientClient(() -> fail("learn.worker-failed"));
        client.digits(FirstDigits.together(found.digits()));
        worker = Optional.of(client);
        if (state == State.RUNNING) resume();
    }

    private void fail(String key) {
        worker.ifPresent(GradientClient::close);
        worker = Optional.empty();
        state = State.READY;
        isAsked = false;
        problem = Optional.of(key);
        show();
    }

    private void resume() {
        state = State.RUNNING;
        if (isAsked || worker.isEmpty()) return;
        isAsked = true;
        boolean isNext = accuracies.isEmpty() || isTrained(accuracies.get(accuracies.size() - 1));
        if (isNext) {
            Json key = Json.of(nets.get(accuracies.size()).key());
            worker.get().request("learn", Map.of("net", key), answer -> handle(answer, true));
        } else worker.get().request("on", Map.of("iterations", Json.of(SLICE)), answer -> handle(answer, false));
    }

    private static boolean isTrained(List<Double> accuracies) {
        return accuracies.size() > ITERATIONS / SLICE;
    }

    private void handle(Json answer, boolean isFirst) {
        isAsked = false;
        if (isFirst) accuracies.add(new ArrayList<>());
        List<Double> current = accuracies.get(accuracies.size() - 1);
        current.add(answer.get("accuracy").number());
        plot.show(accuracies.size() - 1, current, SLICE);
        boolean isLast = accuracies.size() == nets.size() && isTrained(current);
        if (isLast) state = State.DONE;
        if (state == State.RUNNING) resume();
        show();
    }

    private void show() {
        figure.setAttribute("data-state", state.key);
        Texts.show(start, state == State.READY ? texts + state.next : "learn-broken" + state.next);
        for (int net = 0; net < nets.size(); net++)
            table.show(net, nets.get(net).name().get(), last(net));
        if (problem.isPresent()) Texts.show(words, problem.get());
        else if (state == State.DONE) Texts.show(words, texts + ".outcome", outcome.apply(reached()));
        else if (state == State.READY) Texts.show(words, texts + ".ready");
        else if (accuracies.isEmpty()) Texts.show(words, "learn-broken.loading");
        else
            Texts.show(
                    words,
                    "learn-broken.running",
                    nets.get(accuracies.size() - 1).name().get());
    }

    private Optional<Double> last(int net) {
        if (net >= accuracies.size()) return Optional.empty();
        return Optional.of(accuracies.get(net).get(accuracies.get(net).size() - 1));
    }

    private List<Double> reached() {
        List<Double> reached = new ArrayList<>();
        for (int net = 0; net < nets.size(); net++) reached.add(last(net).orElseThrow());
        return reached;
    }
}
