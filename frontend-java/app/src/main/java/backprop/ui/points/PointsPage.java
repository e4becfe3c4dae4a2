package backprop.ui.points;

import backprop.browser.Address;
import backprop.points.Connection;
import backprop.points.DataSettings;
import backprop.points.LabState;
import backprop.points.PointCommand;
import backprop.points.PointFrame;
import backprop.points.PointLens;
import backprop.points.PointLink;
import backprop.points.PointPass;
import backprop.points.PointSettings;
import backprop.points.Selection;
import backprop.points.StopGoal;
import backprop.points.ViewSettings;
import backprop.session.Engine;
import backprop.tensor.BlockRowSum;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.ui.dom.Debounce;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.dom.Theme;
import backprop.ui.points.answer.AnswerPlane;
import backprop.ui.points.answer.Curves;
import backprop.ui.points.inspect.Inspector;
import backprop.ui.points.landscape.LandscapePanel;
import backprop.ui.points.net.NetFigure;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.setup.DataPanel;
import backprop.ui.points.setup.LearningForm;
import backprop.ui.points.setup.StopForm;
import backprop.ui.widget.Notice;
import backprop.worker.client.Engines;
import backprop.worker.client.PointClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.browser.Window;

/** The Points lab: settings make a run in a worker, its frames are drawn as they come, and what is touched is looked at. */
final class PointsPage {
    private final Engine engine = Engines.choose(Address.parameter("engine").flatMap(Engine::find));
    private final Inks inks = new Inks(Elements.byId("points-lab"));
    private final Notice notice = new Notice();
    private final PointClient client = new PointClient(engine, this::arrived, this::failed);
    private final RunBar bar = new RunBar(this::command, this::link);
    private final StopForm stop = new StopForm(this::stopWhen, notice);
    private final DataPanel data = new DataPanel(inks, this::change, notice);
    private final LearningForm form = new LearningForm(this::change, notice);
    private final NetFigure net =
            new NetFigure(inks, this::select, net -> change(settings().with(net)), this::draw, this::saveProgram);
    private final AnswerPlane answer = new AnswerPlane(inks, this::select, data.editing(), this::link);
    private final Curves curves = new Curves(this::settings, notice);
    private final Inspector inspector = new Inspector(inks, this::select, this::set, notice);
    private final LandscapePanel landscape = new LandscapePanel(inks, notice, this::link);
    private final Debounce links = new Debounce();
    private final PointsScript script;
    private PointSettings settings;
    private DataSettings.Parts points;
    private Optional<PointLens> lens = Optional.empty();
    private Optional<PointFrame> frame = Optional.empty();
    private final Map<Connection, Double> set = new LinkedHashMap<>();
    private Selection selection = new Selection.None();
    private int run;

    PointsPage() {
        Texts.show(Elements.byId("footer-engine"), "footer.engine", engine.key());
        Map<String, String> given = LabLink.parameters();
        bar.pace(given.getOrDefault(LabLink.PACE, ""));
        stop.show(StopGoal.read(given.getOrDefault(PointLink.STOP, "")));
        open(PointLink.read(given));
        show(ViewSettings.read(given, settings, state(Optional.empty()).count()));
        client.send(new PointCommand.StopWhen(stop.goal()));
        if (given.getOrDefault(LabLink.START, "").equals("1")) command(new PointCommand.Start(bar.perSecond()));
        script = new PointsScript(new Scripted());
        Texts.onLanguage(this::refresh);
        Theme.onChange(this::refresh);
    }

    private LabState state(Optional<PointPass> pass) {
        return new LabState(settings, points, frame, selection, pass);
    }

    private PointSettings settings() {
        return settings;
    }

    /** Another learning rate acts at once; all else is another run. */
    private void change(PointSettings next) {
        boolean sameButRate = next.data().equals(settings.data())
                && next.net().equals(settings.net())
                && next.learning().withRate(1).equals(settings.learning().withRate(1));
        if (!sameButRate) {
            open(next);
            return;
        }
        settings = next;
        form.show(next);
        client.send(new PointCommand.Rate(next.learning().rate()));
        link();
    }

    private void open(PointSettings next) {
        boolean samePoints = settings != null && next.data().equals(settings.data());
        boolean sameShape = settings != null && next.architecture().equals(settings.architecture());
        boolean goesOn = bar.isRunning();
        settings = next;
        if (!samePoints) points = next.data().draw();
        boolean some = points.training().size() > 0;
        if (!sameShape || !some) frame = Optional.empty();
        lens = some
                ? Optional.of(new PointLens(new Workspace(new JavaKernels(new BlockRowSum())), next))
                : Optional.empty();
        if (!samePoints && selection instanceof Selection.Point || !sameShape) selection = new Selection.None();
        set.clear();
        curves.restart();
        landscape.restart();
        data.show(next);
        form.show(next);
        run++;
        if (some) client.send(new PointCommand.Open(next, run));
        else command(new PointCommand.Pause());
        bar.state("idle");
        if (some && goesOn) command(new PointCommand.Start(bar.perSecond()));
        link();
        draw();
    }

    private void command(PointCommand command) {
        if (points.training().size() == 0 && !(command instanceof PointCommand.Pause)) {
            notice.hint("points.own.few");
            return;
        }
        if (command instanceof PointCommand.Reset) {
            notice.close();
            set.clear();
        }
        if (command instanceof PointCommand.SetWeight weight && isAtStart()) set.put(weight.place(), weight.value());
        client.send(command);
        link();
    }

    /** A weight that is set then makes the run another one, which the link can begin again. */
    private boolean isAtStart() {
        return frame.map(it -> it.iteration() == 0).orElse(true) && !bar.isRunning();
    }

    private void stopWhen(StopGoal goal) {
        client.send(new PointCommand.StopWhen(goal));
        link();
    }

    private void link() {
        links.then(() -> LabLink.show(settings, bar.pace(), stop.goal(), view()));
    }

    private void select(Selection selection) {
        this.selection = selection;
        draw();
        link();
    }

    private void set(Connection place, double value) {
        command(new PointCommand.SetWeight(place, value));
    }

    private void show(ViewSettings view) {
        selection = view.touched();
        answer.open(view);
        landscape.open(view);
        view.setWeights().forEach(this::set);
        draw();
    }

    private ViewSettings view() {
        return new ViewSettings(
                selection,
                answer.isHard(),
                answer.showsTest(),
                answer.rotation(),
                landscape.plane(),
                landscape.first(),
                landscape.second(),
                set);
    }

    private void arrived(PointFrame frame) {
        if (frame.run() == run) {
            this.frame = Optional.of(frame);
            curves.add(frame);
            landscape.addFrame(frame);
            bar.show(frame);
            if (frame.hasDiverged()) notice.error("points.diverged");
            script.update();
        }
        Window.requestAnimationFrame(time -> {
            draw();
            client.send(new PointCommand.NextFrame());
        });
    }

    private void saveProgram() {
        if (points.training().size() == 0) notice.hint("points.own.few");
        else if (frame.isPresent()) ProgramFile.download(state(Optional.empty()));
    }

    private void failed() {
        bar.state("failed");
        script.update();
        notice.error("points.failed");
    }

    private void draw() {
        if (settings == null) return;
        LabState state = state(pass());
        net.show(state);
        answer.show(state);
        inspector.show(state, lens);
        landscape.show(state, lens);
    }

    private Optional<PointPass> pass() {
        if (!(selection instanceof Selection.Point point) || frame.isEmpty() || lens.isEmpty()) return Optional.empty();
        lens.get().weights(frame.get().weights());
        LabState state = state(Optional.empty());
        int index = point.index();
        return Optional.of(lens.get().pass(state.x1(index), state.x2(index), state.label(index)));
    }

    /** All words in another language, all pictures in the colours of another theme. */
    private void refresh() {
        net.refresh();
        curves.refresh();
        answer.paint();
        draw();
        inspector.paint();
        landscape.paint();
    }

    /** The lab, as scripts see it. */
    private final class Scripted implements PointsScript.Lab {
        @Override
        public void open(PointSettings settings, StopGoal goal) {
            bar.state("idle");
            stop.show(goal);
            stopWhen(goal);
            PointsPage.this.open(settings);
        }

        @Override
        public void command(PointCommand command) {
            PointsPage.this.command(command);
        }

        @Override
        public double perSecond() {
            return bar.perSecond();
        }

        @Override
        public LabState state() {
            return PointsPage.this.state(Optional.empty());
        }

        @Override
        public StopGoal stop() {
            return stop.goal();
        }

        @Override
        public String word() {
            return bar.word();
        }
    }
}
