package backprop.ui.points;

import backprop.json.Json;
import backprop.points.Connection;
import backprop.points.LabState;
import backprop.points.PointCommand;
import backprop.points.PointFrame;
import backprop.points.PointSettings;
import backprop.points.StopGoal;
import backprop.run.RunCommand;
import backprop.script.LabCommand;
import backprop.script.LabEvent;
import backprop.script.PointMethods;
import backprop.script.PointsJson;
import backprop.script.RefusedException;
import backprop.ui.script.LabScript;
import backprop.ui.script.ScriptedLab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.teavm.jso.browser.Window;

/** The Points lab, as scripts drive it. What is asked is answered when the worker has done it. */
final class PointsScript implements ScriptedLab {
    /** Milliseconds after which it is answered anyway: the tab may be out of sight, the run at its end. */
    private static final int LONGEST = 1_000;

    private final Lab lab;
    private final LabScript script;
    private final List<Waiting> waiting = new ArrayList<>();
    private String reportedState = "";
    private int reportedIteration;

    /** What the page does, and where it stands. */
    interface Lab {
        void open(PointSettings settings, StopGoal stop);

        void command(PointCommand command);

        double perSecond();

        LabState state();

        StopGoal stop();

        /** idle, running, paused, reached, diverged or failed. */
        String word();
    }

    private record Waiting(Predicate<PointFrame> until, Consumer<Json> answer) {}

    PointsScript(Lab lab) {
        this.lab = lab;
        script = LabScript.install(PointMethods.all(), this);
    }

    /** Another frame of the run that is shown, or another state of it. */
    void update() {
        Optional<PointFrame> frame = lab.state().frame();
        frame.ifPresent(it -> {
            List<Waiting> done =
                    waiting.stream().filter(each -> each.until.test(it)).toList();
            waiting.removeAll(done);
            done.forEach(each -> each.answer.accept(state()));
        });
        int iteration = frame.map(PointFrame::iteration).orElse(0);
        if (!lab.word().equals(reportedState)) script.emit(LabEvent.STATE, this::state);
        if (iteration != reportedIteration) script.emit(LabEvent.PROGRESS, this::state);
        reportedState = lab.word();
        reportedIteration = iteration;
    }

    @Override
    public void handle(LabCommand command, Consumer<Json> answer) {
        if (command instanceof LabCommand.OpenPoints open) {
            lab.open(open.settings(), open.stop());
            answerOnce(frame -> true, answer);
        } else if (command instanceof LabCommand.SetWeight set) set(set, answer);
        else if (command instanceof LabCommand.ControlRun control) control(control.command(), answer);
        else answer.accept(state());
    }

    private void set(LabCommand.SetWeight set, Consumer<Json> answer) {
        LabState state = lab.state();
        Connection place = set.place();
        if (!place.isIn(state.sizes())) throw RefusedException.weight(place, state.sizes());
        lab.command(new PointCommand.SetWeight(place, set.value()));
        float wanted = (float) set.value();
        answerOnce(frame -> frame.weights()[state.place(place)] == wanted, answer);
    }

    private void control(RunCommand command, Consumer<Json> answer) {
        int before = lab.state().frame().map(PointFrame::iteration).orElse(0);
        lab.command(
                switch (command) {
                    case START -> new PointCommand.Start(lab.perSecond());
                    case PAUSE -> new PointCommand.Pause();
                    case STEP, WATCH -> new PointCommand.Step(1);
                    case EPOCH -> new PointCommand.Epoch();
                    case RESET -> new PointCommand.Reset();
                });
        answerOnce(
                switch (command) {
                    case START -> frame -> frame.isRunning() || frame.iteration() != before;
                    case PAUSE -> frame -> !frame.isRunning();
                    case STEP, WATCH, EPOCH -> frame -> frame.iteration() != before;
                    case RESET -> frame -> frame.iteration() == 0 && !frame.isRunning();
                },
                answer);
    }

    private void answerOnce(Predicate<PointFrame> until, Consumer<Json> answer) {
        Waiting one = new Waiting(until, answer);
        waiting.add(one);
        Window.setTimeout(
                () -> {
                    if (waiting.remove(one)) answer.accept(state());
                },
                LONGEST);
    }

    private Json state() {
        LabState state = lab.state();
        return PointsJson.state(lab.word(), state.settings(), lab.stop(), state.frame());
    }
}
