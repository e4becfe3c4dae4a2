package backprop.ui.train;

import backprop.browser.Address;
import backprop.run.FirstLayer;
import backprop.run.Run;
import backprop.run.RunCommand;
import backprop.run.RunController;
import backprop.run.RunSpec;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.run.RunWorker;
import backprop.run.RunsView;
import backprop.run.WorkerRoom;
import backprop.run.history.ConditionText;
import backprop.run.report.RunNotes;
import backprop.run.search.SearchSettings;
import backprop.session.Engine;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.settings.DataSource;
import backprop.session.settings.StopRules;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Footer;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.PageVisibility;
import backprop.ui.dom.Texts;
import backprop.ui.dom.Theme;
import backprop.ui.train.certificate.CertificateDialog;
import backprop.ui.train.chart.Charts;
import backprop.ui.train.chart.Repaint;
import backprop.ui.train.control.RunButtons;
import backprop.ui.train.control.RunErrors;
import backprop.ui.train.report.ReportDialog;
import backprop.ui.train.results.Gallery;
import backprop.ui.train.results.ResultsPanel;
import backprop.ui.train.results.StepInspector;
import backprop.ui.train.runs.RunLegend;
import backprop.ui.train.runs.RunList;
import backprop.ui.train.runs.RunNames;
import backprop.ui.train.runs.RunSentence;
import backprop.ui.train.runs.RunStore;
import backprop.ui.train.runs.SaveButtons;
import backprop.ui.train.search.SearchPanel;
import backprop.ui.train.setup.DeviceTimes;
import backprop.ui.train.setup.Link;
import backprop.ui.train.setup.StartNote;
import backprop.ui.train.setup.TrainForm;
import backprop.ui.train.time.TimeMachine;
import backprop.ui.widget.Notice;
import backprop.worker.client.Engines;
import backprop.worker.client.SessionWorkers;
import java.util.List;
import java.util.Optional;

/** The Train lab: what is asked for, the run at work, and all that is seen of it. */
final class TrainPage implements RunController.Listener {
    /** Milliseconds between two pictures of the curves. */
    private static final int CHARTED = 200;

    private final Notice notice = new Notice();
    private final TrainForm form = new TrainForm(notice, this::other, this::rate, this::stopWhen);
    private final Engine engine = Engines.choose(Address.parameter("engine").flatMap(Engine::find));
    private final WorkerRoom room = Device.room();
    private final RunWorker.Factory workers = new SessionWorkers(engine);
    private final RunController controller = new RunController(room, workers, TimeoutTimer::new, form::own, this);
    private final RunErrors errors = new RunErrors(notice, controller, form, this::makeRoom);
    private final Repaint charted = new Repaint(CHARTED, this::paintNumbers, this::paintLosses, this::paintAccuracies);
    private final RunButtons transport = new RunButtons(this::pressed);
    private final Charts charts = new Charts(this::repaint);
    private final ResultsPanel results = new ResultsPanel(controller, this::shown, this::misread);
    private final TimeMachine machine = new TimeMachine(controller, new TimeMachine.Listener() {
        @Override
        public void moved(int iteration) {
            charts.pin(iteration);
            charted.schedule();
        }

        @Override
        public void left() {
            showPresent();
        }

        @Override
        public void branched() {
            search.stop();
            controller.view().current().ifPresent(form::show);
            repaint();
        }
    });
    private final StepInspector inspector = new StepInspector(() -> pressed(RunCommand.WATCH));
    private final RunNotes notes = new RunNotes();
    private final RunStore store =
            new RunStore(controller::history, this::isWanted, notes, trouble -> notice.error("store." + trouble.key()));
    private final SaveButtons keep = new SaveButtons(
            notice,
            () -> controller.view().current(),
            form::link,
            form::accept,
            this::loaded,
            controller::delete,
            () -> controller.view().styles());
    private final SearchPanel search =
            new SearchPanel(new SearchActions(controller, form, notice, this::repaint), notice, room, workers);
    private final RunList list =
            new RunList(new RunListActions(controller, form, store, notice, this::remembered, this::repaint));
    private final RunLegend legend = new RunLegend();
    private final RunSentence sentence = new RunSentence();
    private final CertificateDialog certificates =
            new CertificateDialog(engine, workers, notes, run -> store.save(run.run()));
    private final RunReport report = new RunReport();
    private final DeviceTimes times = new DeviceTimes(engine);
    private final StartNote startNote = new StartNote();
    private final TrainScript script =
            new TrainScript(form, () -> controller.view().current(), this::pressed);
    private Optional<RunCommand> opening;

    TrainPage() {
        Texts.show(Elements.byId("footer-engine"), "footer.engine", engine.key());
        boolean isRight = form.open();
        search.suggest();
        if (isSearchAsked()) isRight &= search.open(Link.parameters(), form.optimizer());
        Texts.onLanguage(this::refresh);
        Theme.onChange(this::refresh);
        opening = isRight ? Address.parameter("start").flatMap(TrainPage::command) : Optional.empty();
        store.all(earlier -> {
            controller.addEarlier(earlier);
            if (opening.isEmpty()) selectEarlier();
            repaint();
        });
        new ReportDialog(controller::view, notes, run -> store.save(run.run()), certificates);
        Elements.byId("certificate")
                .addEventListener(
                        "click", event -> certificates.open(controller.view().current(), () -> {}));
        certificates.openAddress();
        PageVisibility.onHidden(controller::save);
        repaint();
        Footer.showData(index -> {
            form.mnist(index.find("train")
                    .map(train -> train.get("count").integer())
                    .orElse(0));
            // Once: a reload, or MNIST that has come, is to bring back what was done, not to do it again.
            Address.parameter("start", "");
            Optional<RunCommand> now = opening;
            opening = Optional.empty();
            if (now.isPresent() && isSearchAsked()) search.start();
            else now.ifPresentOrElse(this::pressed, this::selectEarlier);
        });
    }

    /** What a link asks to be done at once: start=1, or start=watch for one iteration to be looked at. */
    private static Optional<RunCommand> command(String start) {
        return switch (start) {
            case "1" -> Optional.of(RunCommand.START);
            case "watch" -> Optional.of(RunCommand.WATCH);
            default -> Optional.empty();
        };
    }

    private static boolean isSearchAsked() {
        return Address.parameter(SearchSettings.TRIALS).isPresent();
    }

    /** At what was done in earlier visits, where it is what is asked for; whether there is MNIST is known later than the runs. */
    private void selectEarlier() {
        RunsView view = controller.view();
        if (view.current().isEmpty()) form.last(view.runs()).ifPresent(run -> controller.select(run.run(), true));
        controller
                .view()
                .current()
                .filter(run -> run.state() instanceof RunState.Paused && form.isFor(run))
                .ifPresent(run -> controller.continueCurrent());
        repaint();
    }

    /** All words in another language, all pictures in the colours of another theme. */
    private void refresh() {
        form.translate();
        results.repaint();
        results.showWeights();
        repaint();
    }

    private void pressed(RunCommand command) {
        notice.close();
        search.stop();
        machine.close();
        controller.handle(command);
        repaint();
    }

    private void other() {
        controller.requestChanged();
        search.suggest();
        repaint();
    }

    private void rate(double rate) {
        controller.changeRate(rate);
        repaint();
    }

    private void stopWhen(StopRules rules) {
        controller.stopWhen(rules);
    }

    @Override
    public Optional<List<RunSpec>> requested() {
        return form.specs();
    }

    @Override
    public void evicted(RunView run) {
        store.remove(run.run());
        notice.hint("train.run.gone", Integer.toString(RunController.MOST_RUNS), RunNames.title(run));
    }

    @Override
    public void selected() {
        inspector.hide();
        store.release();
        controller.view().current().ifPresent(run -> {
            form.showRow(run);
            loadCheckpoints(run.run(), this::repaint);
        });
        repaint();
    }

    private boolean isWanted(Run run) {
        return controller.isCurrent(run) || !run.view().state().isAtRest();
    }

    /** A run that is not looked at, or of an earlier visit, gets its checkpoints before anything is done with it: else it would lose its way. */
    private void loadCheckpoints(Run run, Runnable then) {
        store.checkpoints(
                run,
                kept -> controller.restoreHistory(
                        run, ConditionText.read(kept.way()).conditions(), kept.checkpoints()),
                then);
    }

    private void remembered(Run run, Runnable then) {
        loadCheckpoints(run, () -> {
            makeRoom();
            then.run();
        });
    }

    /** The device works for one thing at a time. */
    private void makeRoom() {
        search.stop();
    }

    @Override
    public void received(RunView run, Event event) {
        times.receive(run, event);
        if (event instanceof Event.Revisiting || event instanceof Event.Revisited) {
            revisited(run, event);
            return;
        }
        if (controller.isCurrent(run.run())) show(run, event);
        if (event instanceof Event.Saved && run.state().isBusy()) save(run);
        else if (event instanceof Event.Stopped stopped) stopped(run, stopped);
        errors.receive(run, event);
        repaint();
    }

    /** What is seen of the run that is looked at alone. */
    private void show(RunView run, Event event) {
        if (event instanceof Event.Loading loading) loading(run, loading);
        else if (event instanceof Event.StepTraced step) inspector.show(step, run.rate());
        else if (event instanceof Event.Misreadings found) misread(found);
    }

    /** At once, for somebody moves through the run. */
    private void revisited(RunView run, Event event) {
        if (!controller.isCurrent(run.run())) return;
        machine.received(run, event);
        if (!machine.isEarlier() || !(event instanceof Event.Revisited revisited)) return;
        results.showErrors();
        Event seen = revisited.seen();
        if (seen instanceof Event.FirstWeights) results.showWeights();
        if (seen instanceof Event.FirstWeights || seen instanceof Event.Seen) results.showSpreads();
        if (seen instanceof Event.Misreadings found) results.show(found);
    }

    /** What the net has learned by now, and what it misreads, after what it had and did then. */
    private void showPresent() {
        results.showAll();
        Optional<RunView> current = controller.view().current();
        if (current.filter(run -> run.evaluated().isPresent() && run.canBeTested())
                .isPresent()) controller.request(current.get().run(), Gallery.QUESTION);
        repaint();
    }

    private void misread(RunView run, Command.Misread question) {
        if (machine.isEarlier()) machine.requestMisread(question);
        else controller.request(run.run(), question);
    }

    private static void loading(RunView run, Event.Loading loading) {
        boolean all = loading.digits() >= loading.of();
        if (all) Texts.clear(Elements.byId("loading-note"));
        else
            Texts.show(
                    Elements.byId("loading-note"),
                    run.spec().settings().digits() == DataSource.GENERATED ? "train.making" : "train.loading",
                    LocalNumbers.grouped(loading.digits()),
                    LocalNumbers.grouped(loading.of()));
    }

    private void stopped(RunView run, Event.Stopped stopped) {
        run.snapshot().flatMap(FirstLayer::of).ifPresent(weights -> controller.show(run.run(), weights));
        save(run);
        if (!run.state().isPreview()) store.saveCheckpoints(run.run());
        if (controller.isFollowedByTest(run.run()) && controller.isCurrent(run.run())) evaluate(run);
    }

    private void save(RunView run) {
        if (!run.state().isPreview()) store.save(run.run());
    }

    /** Tests the net where it stands now, then shows what it misreads. */
    private void evaluate(RunView run) {
        boolean tested = run.evaluated().isPresent() && run.evaluated().get().iteration() == run.iteration();
        controller.request(run.run(), tested ? Gallery.QUESTION : new Command.Evaluate());
    }

    private void loaded(Run run) {
        notice.close();
        controller.add(run);
        form.show(run.view());
        controller.request(run, new Command.Evaluate());
        repaint();
    }

    private void repaint() {
        script.update();
        charted.schedule();
        results.showSoon();
    }

    private int iterations(RunsView view) {
        return view.current().map(RunView::iterations).orElseGet(form::iterations);
    }

    private void paintNumbers() {
        RunsView view = controller.view();
        boolean begins = controller.startsAnew();
        transport.show(view, iterations(view), begins);
        list.show(view);
        form.showRuns(view.runs(), view.current());
        startNote.show(begins ? form.plan(times, room) : Optional.empty());
        keep.show();
        report.show(view.current());
    }

    private void paintLosses() {
        RunsView view = controller.view();
        charts.show(view.runs(), view.current(), iterations(view));
        machine.show(view.current(), charts.longest());
        legend.show(view.runs(), view.current());
        sentence.show(view.current(), machine.earlier());
    }

    private void paintAccuracies() {
        charts.showAccuracies(form.perEpoch());
    }

    /** A short run is over before it was painted for the first time, which empties the gallery. */
    private void misread(Event.Misreadings found) {
        if (machine.isEarlier()) return;
        results.showErrors();
        results.show(found);
    }

    /** The run that is looked at, at the iteration that is looked at. */
    private Optional<RunView> shown() {
        return machine.seen(controller.view().current());
    }
}
