package backprop.ui.train;

import backprop.json.Json;
import backprop.run.AccuracyMark;
import backprop.run.RunCommand;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.script.LabCommand;
import backprop.script.LabEvent;
import backprop.script.RunJson;
import backprop.script.TrainMethods;
import backprop.session.settings.RunSettings;
import backprop.ui.script.LabScript;
import backprop.ui.script.ScriptedLab;
import backprop.ui.train.runs.RunStateKeys;
import backprop.ui.train.setup.TrainForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The Train lab, as scripts drive it: by its form and its buttons. */
final class TrainScript implements ScriptedLab {
    private final TrainForm form;
    private final Supplier<Optional<RunView>> current;
    private final Consumer<RunCommand> pressed;
    private final LabScript script;
    private Optional<RunView> reported = Optional.empty();

    /** @param current the run that is looked at */
    TrainScript(TrainForm form, Supplier<Optional<RunView>> current, Consumer<RunCommand> pressed) {
        this.form = form;
        this.current = current;
        this.pressed = pressed;
        script = LabScript.install(TrainMethods.all(), this);
    }

    /** To be called when something may have happened. */
    void update() {
        Optional<RunView> run = current.get();
        boolean isOther = run.isPresent() && !run.get().isOf(reported);
        if (!key(run).equals(key(reported)) || isOther) script.emit(LabEvent.STATE, this::state);
        if (iteration(run) != iteration(reported)) script.emit(LabEvent.PROGRESS, this::state);
        run.filter(it -> !it.state().isPreview()).ifPresent(it -> evaluations(it, isOther));
        reported = run;
    }

    private void evaluations(RunView run, boolean isOther) {
        List<AccuracyMark> marks = run.marks();
        int from = isOther ? 0 : reported.map(it -> it.marks().size()).orElse(0);
        for (AccuracyMark mark : marks.subList(Math.min(from, marks.size()), marks.size()))
            script.emitEach(LabEvent.EVALUATION, () -> RunJson.evaluation(run, mark));
    }

    private static String key(Optional<RunView> run) {
        return RunStateKeys.of(run.map(RunView::state).orElse(new RunState.Idle()));
    }

    private static int iteration(Optional<RunView> run) {
        return run.map(RunView::iteration).orElse(0);
    }

    @Override
    public void handle(LabCommand command, Consumer<Json> answer) {
        if (command instanceof LabCommand.OpenRun open) open(open.settings());
        else if (command instanceof LabCommand.ControlRun control) pressed.accept(control.command());
        answer.accept(command instanceof LabCommand.ReadHistory ? RunJson.history(current.get()) : state());
    }

    private void open(Map<String, String> settings) {
        form.set(settings);
    }

    private Json state() {
        Optional<RunView> run = current.get();
        RunSettings settings = run.map(it -> it.spec().settings()).orElseGet(form::settings);
        return RunJson.state(run, key(run), settings);
    }
}
