package backprop.ui.learn.technique;

import backprop.experiment.RateTrial;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Powers;
import backprop.ui.learn.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** Figure 6.6: a learning rate is looked for by trying; the test digits are asked once, when nothing more is to be chosen. */
final class SearchFigure {
    private static final int BEST = 10;
    private static final double LOW = -4, HIGH = 1;

    private enum State {
        WAITING,
        RUNNING,
        DONE,
        TESTED,
        FAILED
    }

    private final HTMLElement button = Elements.byId("search-start");
    private final HTMLElement narrow = Elements.byId("search-narrow");
    private final HTMLElement test = Elements.byId("search-test");
    private final HTMLElement status = Elements.byId("search-status");
    private final RatePlot plot = new RatePlot(Elements.byId("search-plot"));
    private final Digits digits;
    private final List<RateTrial.Result> results = new ArrayList<>();
    private Optional<RateSearch> search = Optional.empty();
    private State state = State.WAITING;

    SearchFigure(Digits digits) {
        this.digits = digits;
        button.addEventListener("click", event -> {
            if (state == State.RUNNING) end();
            else start(LOW, HIGH);
        });
        narrow.addEventListener("click", event -> {
            if (canNarrow()) narrow();
        });
        test.addEventListener("click", event -> {
            if (canTest()) setState(State.TESTED);
        });
        Texts.onLanguage(this::show);
        plot.axis(LOW, HIGH);
        show();
        Sight.whenSeen(Elements.byId("search-plot"), () -> start(LOW, HIGH));
    }

    private void start(double low, double high) {
        search.ifPresent(RateSearch::end);
        results.clear();
        plot.axis(low, high);
        RateSearch next = new RateSearch(low, high, this::found, () -> fail("learn.worker-failed"));
        search = Optional.of(next);
        setState(State.RUNNING);
        digits.whenThere(next::start, () -> fail("learn.digits-failed"));
    }

    private void found(RateTrial.Result result) {
        results.add(result);
        if (results.size() == RateSearch.TRIES) end();
        else show();
    }

    private void end() {
        search.ifPresent(RateSearch::end);
        setState(State.DONE);
    }

    private void fail(String key) {
        setState(State.FAILED);
        Texts.show(status, key);
    }

    /** Where the ten best lie. */
    private void narrow() {
        double low = HIGH;
        double high = LOW;
        for (RateTrial.Result result : best()) {
            low = Math.min(low, Math.log10(result.rate()));
            high = Math.max(high, Math.log10(result.rate()));
        }
        start(low, high);
    }

    private boolean canNarrow() {
        return results.size() >= 2 * BEST && state != State.TESTED;
    }

    private boolean canTest() {
        return state == State.DONE && !results.isEmpty();
    }

    private List<RateTrial.Result> best() {
        return results.stream()
                .sorted(Comparator.comparingDouble(RateTrial.Result::validation).reversed())
                .limit(BEST)
                .toList();
    }

    private void setState(State state) {
        this.state = state;
        Elements.<HTMLElement>byId("search")
                .setAttribute("data-state", state.name().toLowerCase());
        show();
    }

    private void show() {
        Texts.show(
                button,
                switch (state) {
                    case WAITING -> "learn-6.start";
                    case RUNNING -> "learn-6.stop";
                    case DONE, TESTED, FAILED -> "learn-6.again";
                });
        DomUpdate.setEnabled(narrow, canNarrow());
        DomUpdate.setEnabled(test, canTest());
        plot.show(results);
        DomUpdate.text(
                Elements.byId("search-count"),
                Texts.text(
                        "learn-6.search.count",
                        Integer.toString(results.size()),
                        Integer.toString(RateSearch.TRIES),
                        Integer.toString(RateSearch.room())));
        showWords();
    }

    private void showWords() {
        if (state == State.FAILED) return;
        if (results.isEmpty()) {
            if (state == State.RUNNING) Texts.show(status, "learn-6.running");
            else Texts.clear(status);
            return;
        }
        RateTrial.Result best = best().get(0);
        String key =
                switch (state) {
                    case TESTED -> "tested";
                    case DONE -> "best";
                    case WAITING, RUNNING, FAILED -> "so-far";
                };
        Texts.show(
                status,
                "learn-6.search." + key,
                Powers.text(best.rate()),
                LocalNumbers.percent(best.validation()),
                LocalNumbers.percent(best.test()));
    }
}
