package backprop.ui.train.search;

import backprop.data.Dataset;
import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.run.RunWorker;
import backprop.run.WorkerRoom;
import backprop.run.search.RandomSearch;
import backprop.run.search.SearchSettings;
import backprop.run.search.Trial;
import backprop.run.search.TrialResult;
import backprop.session.protocol.Event;
import backprop.session.settings.RunSettings;
import backprop.session.settings.StopRules;
import backprop.train.TrainingPlan;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.train.chart.Repaint;
import backprop.ui.widget.Notice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A hundred at random: started, seen, stopped, and gone on with. What was found stays as long as the page does. */
public final class SearchPanel {
    private static final int BETWEEN = 200;

    /** What a search needs of its page. */
    public interface Page {
        OptimizerKind optimizer();

        /** What is to be searched for; empty, and said, if it cannot be. */
        Optional<RunSettings> base();

        /** Digits of this browser alone, where these are learned from. */
        Optional<Dataset> own(RunSettings base);

        /** The runs make room. */
        void pauseRuns();

        /** A run of its own. */
        void train(RunSettings settings);

        /** The address says it from now on. */
        void show(Map<String, String> search);

        void copy(Map<String, String> search);
    }

    /** What is found, and for what. */
    private record Found(RandomSearch search, SearchSettings settings, RunSettings base) {}

    private final HTMLElement root = Elements.byId("search");
    private final HTMLElement status = Elements.byId("search-status");
    private final HTMLElement reading = Elements.byId("search-reading");
    private final HTMLElement start = Elements.byId("search-start");
    private final HTMLElement stop = Elements.byId("search-stop");
    private final HTMLButtonElement use = Elements.byId("search-use");
    private final SearchForm form = new SearchForm();
    private final Repaint repaint = new Repaint(BETWEEN, this::paint);
    private final SearchPlot plot = new SearchPlot(new Reader(), repaint::schedule);
    private final BestTrials best = new BestTrials(this::choose, this::train);
    private final Page page;
    private final Notice notice;
    private final WorkerRoom room;
    private final RunWorker.Factory workers;
    private Optional<Found> found = Optional.empty();
    private Optional<Trial> chosen = Optional.empty(), hovered = Optional.empty();

    public SearchPanel(Page page, Notice notice, WorkerRoom room, RunWorker.Factory workers) {
        this.page = page;
        this.notice = notice;
        this.room = room;
        this.workers = workers;
        start.addEventListener("click", event -> start());
        stop.addEventListener("click", event -> stop());
        use.addEventListener("click", event -> read().ifPresent(result -> train(result.trial())));
        Elements.byId("search-link").addEventListener("click", event -> copy());
        root.addEventListener("toggle", event -> {
            suggest();
            repaint.schedule();
        });
        suggest();
        Texts.onLanguage(repaint::schedule);
    }

    private static OptimizerKind optimizer(RunSettings base) {
        return base.plan().optimizer();
    }

    /** The form asks for something else: with another optimizer other learning rates are usual. */
    public void suggest() {
        form.suggest(page.optimizer());
    }

    /** What a link asks for; whether it is right. */
    public boolean open(Map<String, String> link, OptimizerKind optimizer) {
        boolean isRight = form.open(link, optimizer);
        root.setAttribute("open", "");
        return isRight;
    }

    /** Begins anew with what the form asks for, or goes on with that. */
    public void start() {
        Optional<RunSettings> base = page.base();
        if (base.isEmpty()) return;
        Optional<SearchSettings> settings = form.read(optimizer(base.get()));
        if (settings.isEmpty()) return;
        notice.close();
        page.pauseRuns();
        if (!continues(settings.get(), base.get())) start(settings.get(), base.get());
        found.orElseThrow().search().start();
        page.show(settings.get().texts());
    }

    private boolean continues(SearchSettings settings, RunSettings base) {
        return found.filter(it -> it.settings().equals(settings)
                        && it.base().with(StopRules.NONE).equals(base.with(StopRules.NONE)))
                .filter(it -> it.search().state() != RandomSearch.State.DONE)
                .isPresent();
    }

    private void start(SearchSettings settings, RunSettings base) {
        stop();
        chosen = Optional.empty();
        RandomSearch search =
                new RandomSearch(settings, base, page.own(base), room.workersFor(base.plan()), workers, this::changed);
        found = Optional.of(new Found(search, settings, base));
    }

    /** What was found stays. */
    public void stop() {
        found.ifPresent(it -> it.search().pause());
    }

    private void changed() {
        found.filter(it -> it.search().state() == RandomSearch.State.FAILED).ifPresent(it -> fail(it.search()));
        repaint.schedule();
    }

    private void fail(RandomSearch search) {
        Optional<Event> trouble = search.trouble();
        if (trouble.isEmpty()) return;
        if (trouble.get() instanceof Event.Failed failed)
            notice.error("engine.failed." + failed.code(), failed.parameters().toArray(new String[0]));
        else if (trouble.get() instanceof Event.Missing missing) notice.error("engine.missing", missing.path());
        notice.addAction(this::start, "train.again");
    }

    private void copy() {
        page.base().flatMap(base -> form.read(optimizer(base))).ifPresent(settings -> page.copy(settings.texts()));
    }

    /** As many iterations as the form asks for, with what was found. */
    private void train(Trial trial) {
        if (found.isEmpty()) return;
        stop();
        RunSettings base = found.get().base();
        TrainingPlan plan = base.plan().with(draft -> {
            draft.learningRate = trial.rate();
            draft.weightDecay = trial.decay();
        });
        page.train(new RunSettings(plan, base.digits(), base.stop()));
    }

    private void choose(Trial trial) {
        chosen = Optional.of(trial);
        hovered = Optional.empty();
        repaint.schedule();
    }

    private final class Reader implements SearchPlot.Reader {
        @Override
        public void hovered(Trial trial) {
            if (hovered.equals(Optional.of(trial))) return;
            hovered = Optional.of(trial);
            repaint.schedule();
        }

        @Override
        public void chosen(Trial trial) {
            SearchPanel.this.choose(trial);
        }

        @Override
        public void left() {
            hovered = Optional.empty();
            repaint.schedule();
        }

        @Override
        public void move(int places) {
            List<TrialResult> order = order();
            if (order.isEmpty()) return;
            int now = read().map(order::indexOf).orElse(0);
            SearchPanel.this.choose(order.get(Math.max(0, Math.min(order.size() - 1, now + places)))
                    .trial());
        }
    }

    /** From the best to the worst, then those that have diverged. */
    private List<TrialResult> order() {
        List<TrialResult> order =
                new ArrayList<>(found.map(it -> it.search().results()).orElse(List.of()));
        order.sort(Comparator.comparing(TrialResult::hasDiverged).thenComparing(result -> -result.accuracy()));
        return order;
    }

    /** Below the pointer, or chosen; else the best. */
    private Optional<TrialResult> read() {
        List<TrialResult> order = order();
        Optional<Trial> wanted = hovered.or(() -> chosen);
        return order.stream()
                .filter(result -> wanted.isEmpty() || result.trial().equals(wanted.get()))
                .findFirst();
    }

    private void paint() {
        Optional<RandomSearch.State> state = found.map(it -> it.search().state());
        boolean runs = state.filter(it -> it == RandomSearch.State.RUNNING).isPresent();
        boolean hasFocus = isFocused(runs ? start : stop);
        start.setHidden(runs);
        // Who hears the page is told when it has ended, and not a hundred times on the way.
        status.setAttribute("aria-live", runs ? "off" : "polite");
        stop.setHidden(!runs);
        if (hasFocus) (runs ? stop : start).focus();
        root.setAttribute(
                "data-state",
                state.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse("idle"));
        found.ifPresent(this::paint);
    }

    private void paint(Found now) {
        RandomSearch search = now.search();
        List<TrialResult> results = search.results();
        describe(search, results.size());
        Elements.byId("search-found").setHidden(results.isEmpty());
        if (results.isEmpty()) return;
        List<TrialResult> five = search.best(BestTrials.MOST);
        Optional<TrialResult> read = read();
        plot.show(now.settings(), results, five, read);
        best.show(five, read);
        read.ifPresent(this::showResult);
        five.stream()
                .findFirst()
                .ifPresent(first -> Texts.show(
                        Elements.byId("search-key-best"),
                        "train.search.key.best",
                        LocalNumbers.percent(first.accuracy())));
    }

    private void describe(RandomSearch search, int tried) {
        String all = LocalNumbers.grouped(search.size()), here = LocalNumbers.grouped(tried);
        switch (search.state()) {
            case RUNNING -> {
                if (search.isLoading()) Texts.show(status, "train.search.loading");
                else Texts.show(status, "train.search.running", here, all);
            }
            case DONE -> Texts.show(status, "train.search.done", all);
            default -> Texts.show(status, "train.search.paused", here, all);
        }
    }

    private void showResult(TrialResult result) {
        Trial trial = result.trial();
        String rate = Numbers.formatShort(trial.rate()), decay = Numbers.formatShort(trial.decay());
        String key = result.hasDiverged() ? "train.search.lost" : "train.search.read";
        String accuracy = LocalNumbers.percent(result.accuracy());
        Texts.show(reading, key, "" + trial.number(), rate, decay, accuracy);
        use.setDisabled(result.hasDiverged());
        List<TrialResult> order = order();
        plot.describe(
                order.indexOf(result) + 1, order.size(), Texts.text(key, "" + trial.number(), rate, decay, accuracy));
    }

    @org.teavm.jso.JSBody(params = "element", script = "return document.activeElement === element;")
    private static native boolean isFocused(HTMLElement element);
}
