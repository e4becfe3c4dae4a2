package backprop.ui.train;

import backprop.run.Run;
import backprop.run.RunCommand;
import backprop.run.RunController;
import backprop.run.RunSpec;
import backprop.run.RunState;
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
import backprop.worker.TrainingWorker;
import java.util.List;
import java.util.Optional;

/** The Train lab: what is asked for, the run at work, and all that is seen of it. */
final class TrainPage implements RunController.Listener {
    /** Milliseconds between two pictures of the curves, and of what the net has learned. */
    private static final int CHARTED = 200, LOOKED = 500;

    private final Notice notice = new Notice();
    private final Wishes wishes = new Wishes(notice, this::other, this::rate);
    private final Engine engine = Engines.choose(Address.parameter("engine").flatMap(Engine::find));
    private final RunController controller = new RunController(
            (open, listener) -> new TrainingWorker(engine, open, listener),
            Debounce::new,
            wishes.drawings()::dataset,
            this);
    private final Mishaps mishaps = new Mishaps(notice, controller, wishes);
    private final Repaint charted = new Repaint(CHARTED, this::paintNumbers, this::paintLosses, this::paintAccuracies);
    private final Repaint looked = new Repaint(LOOKED, this::paintErrors, this::paintWeights, this::paintSpreads);
    private final Transport transport = new Transport(this::pressed);
    private final Charts charts = new Charts(this::repaint);
    private final Looks looks = new Looks(controller);
    private final Watching watching = new Watching(() -> pressed(RunCommand.WATCH));
    private final Keeper keeper = new Keeper(trouble -> notice.error("store." + trouble.key()));
    private final KeepButtons keep = new KeepButtons(
            notice, controller::current, wishes::link, this::loaded, controller::delete, controller::styles);
    private final RunList list = new RunList(new ListedRuns(controller, wishes, keeper, notice, this::repaint));
    private boolean starts;

    TrainPage() {
        Texts.say(Elements.byId("footer-engine"), "footer.engine", engine.key());
        boolean isRight = wishes.open();
        Texts.onLanguage(this::anew);
        Theme.onChange(this::anew);
        starts = isRight && Address.parameter("start").equals(Optional.of("1"));
        keeper.all(controller::styles, earlier -> {
            controller.addEarlier(earlier);
            if (!starts) lookBack();
            repaint();
        });
        Hiding.hear(controller::save);
        repaint();
        Footer.showData(index -> {
            wishes.mnist(index.find("train")
                    .map(train -> train.get("count").integer())
                    .orElse(0));
            // Once: a reload, or MNIST that has come, is to bring back what was done, not to do it again.
            Address.parameter("start", "");
            boolean now = starts;
            starts = false;
            if (now) pressed(RunCommand.START);
            else lookBack();
        });
    }

    /** At what was done in earlier visits, where it is what is asked for; whether there is MNIST is known later than the runs. */
    private void lookBack() {
        if (controller.current().isEmpty())
            wishes.last(controller.runs()).ifPresent(run -> controller.select(run, true));
        controller
                .current()
                .filter(run -> run.state() instanceof RunState.Paused && wishes.isFor(run))
                .ifPresent(run -> controller.continueCurrent());
        repaint();
    }

    /** All words in another language, all pictures in the colours of another theme. */
    private void anew() {
        wishes.summarize();
        looks.repaint();
        repaint();
    }

    private void pressed(RunCommand command) {
        notice.close();
        controller.handle(command);
        repaint();
    }

    private void other() {
        controller.requestChanged();
        repaint();
    }

    private void rate(double rate) {
        if (!controller.isBusy()) wishes.leavePreset();
        controller.changeRate(rate);
        repaint();
    }

    @Override
    public Optional<List<RunSpec>> requested() {
        return wishes.tasks();
    }

    @Override
    public void evicted(Run run) {
        keeper.forget(run);
        notice.hint("train.run.gone", Integer.toString(RunController.MOST_RUNS), RunNames.title(run));
    }

    @Override
    public void selected() {
        watching.hide();
        repaint();
    }

    @Override
    public void received(Run run, Event event) {
        if (event instanceof Event.Loading loading) loading(run, loading);
        else if (event instanceof Event.Watched step) watching.show(step, run.rate());
        else if (event instanceof Event.Misreadings found) misread(found);
        else if (event instanceof Event.Saved && run.state().isBusy()) keep(run);
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
                    run.spec().settings().digits() == Digits.GENERATED ? "train.making" : "train.loading",
                    Numbers.grouped(loading.digits()),
                    Numbers.grouped(loading.of()));
    }

    private void stopped(Run run, Event.Stopped stopped) {
        run.snapshot().flatMap(FirstLayer::of).ifPresent(run::show);
        keep(run);
        if (controller.isFollowedByTest(run)) lookAt(run);
    }

    private void keep(Run run) {
        if (!run.state().isPreview()) keeper.keep(run);
    }

    /** Tests the net where it stands now, then shows what it misreads. */
    private void lookAt(Run run) {
        boolean tested = run.evaluated().isPresent() && run.evaluated().get().iteration() == run.iteration();
        controller.ask(run, tested ? Gallery.QUESTION : new Command.Evaluate());
    }

    private void loaded(Run run) {
        notice.close();
        controller.begin(run);
        wishes.show(run);
        controller.ask(run, new Command.Evaluate());
        repaint();
    }

    private void repaint() {
        charted.soon();
        looked.soon();
    }

    private int iterations() {
        return controller.current().map(Run::iterations).orElse(wishes.iterations());
    }

    private void paintNumbers() {
        transport.show(controller.current(), iterations());
        list.show(controller.runs(), controller.current());
        keep.show();
    }

    private void paintLosses() {
        charts.show(controller.runs(), controller.current(), iterations());
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
        looks.show(controller.current());
    }

    private void paintWeights() {
        looks.showWeights();
    }

    private void paintSpreads() {
        looks.showSpreads();
    }
}
