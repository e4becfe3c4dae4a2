package backprop.ui.train;

import backprop.session.Command;
import backprop.session.Digits;
import backprop.session.Engine;
import backprop.session.Event;
import backprop.session.RunSettings;
import backprop.ui.dom.Address;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Footer;
import backprop.ui.dom.Numbers;
import backprop.ui.dom.Texts;
import backprop.worker.Engines;
import java.util.List;
import java.util.Optional;

/** The Train lab: what is asked for, the run at work, and all that is seen of it. */
final class TrainPage implements Desk.Listener {
    private final Notice notice = new Notice();
    private final SetupForm form = new SetupForm(this::changed, this::rated);
    private final PresetChoice presets = new PresetChoice(this::preset);
    private final Drawings drawings = new Drawings(count -> form.data().drawings(count));
    private final Engine engine = Engines.choose(Address.parameter("engine").flatMap(Engine::find));
    private final Desk desk = new Desk(engine, drawings::dataset, this);
    private final Mishaps mishaps = new Mishaps(notice, desk, form);
    private final Repaint repaint = new Repaint(this::paint);
    private final Transport transport = new Transport(this::pressed);
    private final Charts charts = new Charts(repaint::soon);
    private final Looks looks = new Looks(desk);
    private final Watching watching = new Watching(() -> pressed(Transport.Button.WATCH));
    private final Keeper keeper = new Keeper(trouble -> notice.error("store." + trouble.key()));
    private final KeepButtons keep = new KeepButtons(
            notice,
            desk::current,
            () -> form.settings().map(settings -> Link.of(presets.with(settings.texts()))),
            this::loaded,
            () -> desk.runs().stream().map(run -> run.look).toList());
    private final RunList list = new RunList(new ListedRuns());
    private int iterations = RunSettings.usual().plan().iterations();

    TrainPage() {
        Texts.say(Elements.byId("footer-engine"), "footer.engine", engine.key());
        RunSettings.Reading reading = RunSettings.read(Link.parameters());
        form.show(reading.settings());
        presets.open(form.data().digits()).ifPresent(task -> form.show(task.settings()));
        reading.mistakes().forEach(form::show);
        summarize();
        Texts.onLanguage(() -> {
            summarize();
            looks.repaint();
            repaint.soon();
        });
        keeper.all(earlier -> {
            desk.add(earlier);
            repaint.soon();
        });
        repaint.soon();
        boolean starts = Address.parameter("start").equals(Optional.of("1"))
                && reading.mistakes().isEmpty();
        Footer.showData(index -> {
            form.data()
                    .mnist(index.find("train")
                            .map(train -> train.get("count").integer())
                            .orElse(0));
            summarize();
            // Once: a reload is to bring back what was done, not to do it again.
            Address.parameter("start", "");
            if (starts) pressed(Transport.Button.START);
        });
    }

    private void pressed(Transport.Button button) {
        notice.close();
        desk.press(button);
        repaint.soon();
    }

    private void changed() {
        presets.none();
        Optional<RunSettings> settings = form.read();
        settings.ifPresent(it -> Link.show(Link.of(it.texts())));
        desk.other();
        summarize();
        repaint.soon();
    }

    private void preset(Preset preset) {
        Task first = preset.tasks(form.data().digits()).get(0);
        form.show(first.settings());
        Link.show(Link.of(presets.with(first.settings().texts())));
        desk.other();
        summarize();
        repaint.soon();
    }

    /** A learning rate acts on the run at work, which stays the same run. */
    private void rated() {
        Optional<RunSettings> settings = form.read();
        if (settings.isEmpty()) return;
        if (!desk.isBusy()) presets.none();
        Link.show(Link.of(presets.with(settings.get().texts())));
        desk.rate(settings.get().plan().learningRate());
        summarize();
        repaint.soon();
    }

    private void summarize() {
        Optional<RunSettings> settings = form.settings();
        settings.ifPresent(it -> {
            iterations = it.plan().iterations();
            form.summarize(Elements.byId("setup-summary"), it);
        });
    }

    @Override
    public Optional<List<Task>> tasks() {
        Optional<RunSettings> settings = form.read();
        if (settings.isEmpty()) {
            form.reveal();
            return Optional.empty();
        }
        boolean few =
                settings.get().digits() == Digits.DRAWN && drawings.dataset().isEmpty();
        if (few) notice.error("train.data.few-start", "" + Drawings.LEAST);
        return few ? Optional.empty() : Optional.of(presets.tasks(settings.get()));
    }

    @Override
    public void turned() {
        watching.hide();
        repaint.soon();
    }

    @Override
    public void heard(Run run, Event event) {
        if (event instanceof Event.Loading loading) loading(loading);
        else if (event instanceof Event.Watched step) watching.show(step, run.rate);
        else if (event instanceof Event.Misreadings found) looks.show(found);
        else if (event instanceof Event.Saved && run.state.isBusy()) keeper.keep(run);
        else if (event instanceof Event.Stopped stopped) stopped(run, stopped);
        mishaps.hear(run, event);
        repaint.soon();
    }

    private void loading(Event.Loading loading) {
        boolean all = loading.digits() >= loading.of();
        if (all) Texts.silence(Elements.byId("loading-note"));
        else
            Texts.say(
                    Elements.byId("loading-note"),
                    "train.loading",
                    Numbers.grouped(loading.digits()),
                    Numbers.grouped(loading.of()));
    }

    private void stopped(Run run, Event.Stopped stopped) {
        run.snapshot.flatMap(FirstLayer::of).ifPresent(weights -> run.weights = Optional.of(weights));
        keeper.keep(run);
        if (run.state == State.DONE && desk.goOn()) return;
        desk.driver(run).filter(Driver::looksAfter).ifPresent(driver -> lookAt(run, driver));
    }

    /** Tests the net where it stands now, then shows what it misreads. */
    private static void lookAt(Run run, Driver driver) {
        boolean tested = run.evaluated.isPresent() && run.evaluated.get().iteration() == run.iteration();
        driver.ask(tested ? new Command.Misread(-1, -1, Gallery.MOST) : new Command.Evaluate());
    }

    private void loaded(Run run) {
        desk.begin(run);
        form.show(run.task.settings());
        presets.none();
        desk.driver(run, false).ask(new Command.Evaluate());
        summarize();
        repaint.soon();
    }

    private void paint() {
        Optional<Run> run = desk.current();
        int of = run.map(Run::iterations).orElse(iterations);
        transport.show(run, of);
        charts.show(desk.runs(), run, of);
        list.show(desk.runs(), run);
        looks.show(run);
        keep.show();
    }

    private final class ListedRuns implements RunList.Listener {
        @Override
        public void choose(Run run) {
            presets.none();
            form.show(run.task.settings());
            form.put("lr", backprop.number.Numbers.full(run.rate));
            desk.look(run, false);
            summarize();
            if (run.weights.isEmpty()) run.weights = run.snapshot.flatMap(FirstLayer::of);
            if (run.evaluated.isEmpty() && run.snapshot.isPresent()) {
                desk.driver(run, false).ask(new Command.Evaluate());
                desk.driver(run, false).ask(new Command.Misread(-1, -1, Gallery.MOST));
            }
            repaint.soon();
        }

        @Override
        public void changed(Run run) {
            keeper.keep(run);
            repaint.soon();
        }

        @Override
        public void delete(Run run) {
            int place = desk.runs().indexOf(run);
            desk.delete(run);
            keeper.forget(run);
            notice.hint("train.run.deleted", run.title()).offer(() -> back(run, place), "train.run.undo");
            repaint.soon();
        }

        private void back(Run run, int place) {
            run.id = 0;
            desk.runs().add(Math.min(place, desk.runs().size()), run);
            keeper.keep(run);
            repaint.soon();
        }
    }
}
