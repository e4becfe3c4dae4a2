package backprop.ui.train;

import backprop.session.Command;
import backprop.session.Digits;
import backprop.session.Engine;
import backprop.session.Event;
import backprop.ui.dom.Address;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Footer;
import backprop.ui.dom.Hiding;
import backprop.ui.dom.Numbers;
import backprop.ui.dom.Texts;
import backprop.ui.dom.Theme;
import backprop.worker.Engines;
import java.util.List;
import java.util.Optional;

/** The Train lab: what is asked for, the run at work, and all that is seen of it. */
final class TrainPage implements Desk.Listener {
    /** Milliseconds between two pictures of the curves, and of what the net has learned. */
    private static final int CHARTED = 200, LOOKED = 500;

    private final Notice notice = new Notice();
    private final Wishes wishes = new Wishes(notice, this::other, this::rate);
    private final Engine engine = Engines.choose(Address.parameter("engine").flatMap(Engine::find));
    private final Desk desk = new Desk(engine, wishes.drawings()::dataset, this);
    private final Mishaps mishaps = new Mishaps(notice, desk, wishes);
    private final Repaint charted = new Repaint(CHARTED, this::paintNumbers, this::paintLosses, this::paintAccuracies);
    private final Repaint looked = new Repaint(LOOKED, this::paintErrors, this::paintWeights, this::paintSpreads);
    private final Transport transport = new Transport(this::pressed);
    private final Charts charts = new Charts(this::repaint);
    private final Looks looks = new Looks(desk);
    private final Watching watching = new Watching(() -> pressed(Transport.Button.WATCH));
    private final Keeper keeper = new Keeper(trouble -> notice.error("store." + trouble.key()));
    private final KeepButtons keep =
            new KeepButtons(notice, desk::current, wishes::link, this::loaded, desk::delete, desk::looks);
    private final RunList list = new RunList(new ListedRuns(desk, wishes, keeper, notice, this::repaint));
    private boolean starts;

    TrainPage() {
        Texts.say(Elements.byId("footer-engine"), "footer.engine", engine.key());
        boolean isRight = wishes.open();
        Texts.onLanguage(this::anew);
        Theme.onChange(this::anew);
        starts = isRight && Address.parameter("start").equals(Optional.of("1"));
        keeper.all(desk::looks, earlier -> {
            desk.add(earlier);
            if (!starts) lookBack();
            repaint();
        });
        Hiding.hear(desk::save);
        repaint();
        Footer.showData(index -> {
            wishes.mnist(index.find("train")
                    .map(train -> train.get("count").integer())
                    .orElse(0));
            // Once: a reload, or MNIST that has come, is to bring back what was done, not to do it again.
            Address.parameter("start", "");
            boolean now = starts;
            starts = false;
            if (now) pressed(Transport.Button.START);
            else lookBack();
        });
    }

    /** At what was done in earlier visits, where it is what is asked for; whether there is MNIST is known later than the runs. */
    private void lookBack() {
        if (desk.current().isEmpty()) wishes.last(desk.runs()).ifPresent(run -> desk.look(run, true));
        desk.current()
                .filter(run -> run.state == State.PAUSED && wishes.isFor(run))
                .ifPresent(run -> desk.goOnWithThis());
        repaint();
    }

    /** All words in another language, all pictures in the colours of another theme. */
    private void anew() {
        wishes.summarize();
        looks.repaint();
        repaint();
    }

    private void pressed(Transport.Button button) {
        notice.close();
        desk.press(button);
        repaint();
    }

    private void other() {
        desk.other();
        repaint();
    }

    private void rate(double rate) {
        if (!desk.isBusy()) wishes.leavePreset();
        desk.rate(rate);
        repaint();
    }

    @Override
    public Optional<List<Task>> tasks() {
        return wishes.tasks();
    }

    @Override
    public void gone(Run run) {
        keeper.forget(run);
        notice.hint("train.run.gone", Integer.toString(Desk.MOST_RUNS), run.title());
    }

    @Override
    public void turned() {
        watching.hide();
        repaint();
    }

    @Override
    public void heard(Run run, Event event) {
        if (event instanceof Event.Loading loading) loading(run, loading);
        else if (event instanceof Event.Watched step) watching.show(step, run.rate);
        else if (event instanceof Event.Misreadings found) misread(found);
        else if (event instanceof Event.Saved && run.state.isBusy()) keep(run);
        else if (event instanceof Event.Stopped stopped) stopped(run, stopped);
        mishaps.hear(run, event);
        repaint();
    }

    private static void loading(Run run, Event.Loading loading) {
        boolean all = loading.digits() >= loading.of();
        if (all) Texts.silence(Elements.byId("loading-note"));
        else
            Texts.say(
                    Elements.byId("loading-note"),
                    run.task.settings().digits() == Digits.GENERATED ? "train.making" : "train.loading",
                    Numbers.grouped(loading.digits()),
                    Numbers.grouped(loading.of()));
    }

    private void stopped(Run run, Event.Stopped stopped) {
        run.snapshot.flatMap(FirstLayer::of).ifPresent(weights -> run.weights = Optional.of(weights));
        keep(run);
        if (run.state == State.DONE && desk.goOn()) return;
        desk.driver(run).filter(Driver::looksAfter).ifPresent(driver -> lookAt(run, driver));
    }

    private void keep(Run run) {
        if (desk.driver(run).filter(Driver::isFirstImpression).isEmpty()) keeper.keep(run);
    }

    /** Tests the net where it stands now, then shows what it misreads. */
    private static void lookAt(Run run, Driver driver) {
        boolean tested = run.evaluated.isPresent() && run.evaluated.get().iteration() == run.iteration();
        driver.ask(tested ? Gallery.QUESTION : new Command.Evaluate());
    }

    private void loaded(Run run) {
        notice.close();
        desk.begin(run);
        wishes.show(run);
        desk.ask(run, new Command.Evaluate());
        repaint();
    }

    private void repaint() {
        charted.soon();
        looked.soon();
    }

    private int iterations() {
        return desk.current().map(Run::iterations).orElse(wishes.iterations());
    }

    private void paintNumbers() {
        transport.show(desk.current(), iterations());
        list.show(desk.runs(), desk.current());
        keep.show();
    }

    private void paintLosses() {
        charts.show(desk.runs(), desk.current(), iterations());
    }

    private void paintAccuracies() {
        charts.showAccuracies(wishes.perEpoch());
    }

    /** A short run is over before it was painted for the first time, which empties the gallery. */
    private void misread(Event.Misreadings found) {
        paintErrors();
        looks.show(found);
    }

    private void paintErrors() {
        looks.show(desk.current());
    }

    private void paintWeights() {
        looks.showWeights();
    }

    private void paintSpreads() {
        looks.showSpreads();
    }
}
