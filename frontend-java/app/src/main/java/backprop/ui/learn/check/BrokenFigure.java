package backprop.ui.learn.check;

import backprop.json.Json;
import backprop.naive.broken.Bug;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.learn.FirstDigits;
import backprop.worker.client.GradientClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** The right net and the broken ones learn, one after the other, in a worker; the reader sees their accuracies rise, or not. */
final class BrokenFigure {
    private static final int DIGITS = 1500, ITERATIONS = 600, SLICE = 40;
    /** Of what the right net reaches. */
    private static final double FAR = 0.8;

    private enum State {
        READY("ready", "learn-broken.start"),
        RUNNING("running", "learn-broken.stop"),
        PAUSED("paused", "learn-broken.go-on"),
        DONE("done", "learn-broken.again");

        private final String key;
        private final String next;

        State(String key, String next) {
            this.key = key;
            this.next = next;
        }
    }

    private final HTMLElement figure = Elements.byId("broken");
    private final HTMLElement start = Elements.byId("broken-start");
    private final HTMLElement words = Elements.byId("broken-words");
    private final List<List<Double>> accuracies = new ArrayList<>();
    private final BrokenPlot plot = new BrokenPlot(Elements.byId("broken-plot"), nets(), ITERATIONS);
    private final BrokenNets table = new BrokenNets(nets(), plot::bringToFront);
    private Optional<GradientClient> worker = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private State state = State.READY;
    private boolean isAsked;

    BrokenFigure() {
        start.addEventListener("click", event -> press());
        Texts.onLanguage(this::show);
        forget();
        show();
    }

    private static int nets() {
        return Bug.values().length + 1;
    }

    private void press() {
        switch (state) {
            case RUNNING -> state = State.PAUSED;
            case PAUSED -> resume();
            case READY, DONE -> begin();
        }
        show();
    }

    private void forget() {
        accuracies.clear();
        for (int net = 0; net < nets(); net++) plot.show(net, List.of(), SLICE);
    }

    private void begin() {
        forget();
        trouble = Optional.empty();
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
        trouble = Optional.of(key);
        show();
    }

    private void resume() {
        state = State.RUNNING;
        if (isAsked || worker.isEmpty()) return;
        isAsked = true;
        boolean isNext = accuracies.isEmpty() || isTrained(accuracies.get(accuracies.size() - 1));
        if (isNext)
            worker.get().ask("learn", Map.of("bug", Json.of(bug(accuracies.size()))), answer -> hear(answer, true));
        else worker.get().ask("on", Map.of("iterations", Json.of(SLICE)), answer -> hear(answer, false));
    }

    private static boolean isTrained(List<Double> accuracies) {
        return accuracies.size() > ITERATIONS / SLICE;
    }

    private static String bug(int net) {
        return net == 0 ? "none" : Bug.values()[net - 1].key();
    }

    private void hear(Json answer, boolean isFirst) {
        isAsked = false;
        if (isFirst) accuracies.add(new ArrayList<>());
        List<Double> current = accuracies.get(accuracies.size() - 1);
        current.add(answer.get("accuracy").number());
        plot.show(accuracies.size() - 1, current, SLICE);
        boolean isLast = accuracies.size() == nets() && isTrained(current);
        if (isLast) state = State.DONE;
        if (state == State.RUNNING) resume();
        show();
    }

    private void show() {
        figure.setAttribute("data-state", state.key);
        Texts.say(start, state.next);
        for (int net = 0; net < nets(); net++) table.show(net, last(net));
        if (trouble.isPresent()) Texts.say(words, trouble.get());
        else if (state == State.DONE) Texts.say(words, "learn-broken.outcome", Integer.toString(far()));
        else if (state == State.READY) Texts.say(words, "learn-broken.ready");
        else if (accuracies.isEmpty()) Texts.say(words, "learn-broken.loading");
        else Texts.say(words, "learn-broken.running", BrokenNets.name(accuracies.size() - 1));
    }

    private Optional<Double> last(int net) {
        if (net >= accuracies.size()) return Optional.empty();
        return Optional.of(accuracies.get(net).get(accuracies.get(net).size() - 1));
    }

    /** How many of the broken nets came nearly as far as the right one. */
    private int far() {
        int far = 0;
        for (int net = 1; net < nets(); net++) if (last(net).orElseThrow() >= FAR * last(0).orElseThrow()) far++;
        return far;
    }
}
