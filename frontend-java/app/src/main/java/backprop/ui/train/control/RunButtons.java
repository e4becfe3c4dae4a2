package backprop.ui.train.control;

import backprop.run.AccuracyMark;
import backprop.run.RunCommand;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.run.RunsView;
import backprop.session.settings.StopRules;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.train.runs.RunStateKeys;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** The buttons that control a run, and how far it is. */
public final class RunButtons {
    private final HTMLElement lab = Elements.byId("train-lab");
    private final HTMLElement status = Elements.byId("status");
    private final HTMLElement lossNote = Elements.byId("loss-note");
    private Optional<RunState> shown = Optional.empty();

    /** @param pressed told what a button asks for; its id is the name in small letters */
    public RunButtons(Consumer<RunCommand> pressed) {
        for (RunCommand command : RunCommand.values()) {
            String id = command.name().toLowerCase(Locale.ROOT);
            Elements.byId(id).addEventListener("click", event -> pressed.accept(command));
        }
    }

    /** @param startsAnew whether Start begins what the form asks for, and does not go on with what is there */
    public void show(RunsView view, int iterations, boolean startsAnew) {
        Optional<RunView> run = view.current();
        boolean isAtWork = view.atWork() + view.waiting() > 0;
        boolean rests = run.filter(it -> !it.state().isAtRest()).isEmpty();
        buttons(rests || startsAnew, isAtWork);
        int iteration = run.map(RunView::iteration).orElse(0);
        state(run.map(RunView::state).orElse(new RunState.Idle()));
        value("iteration", iteration, LocalNumbers.grouped(iteration));
        text("iterations-of", LocalNumbers.grouped(iterations));
        double epoch = run.map(it -> it.epoch(iteration)).orElse(0.0);
        value("epoch-number", epoch, LocalNumbers.fixed(epoch, 1));
        double speed = run.map(RunView::perSecond).orElse(0.0);
        value("steps-per-second", speed, speed > 0 ? LocalNumbers.grouped((int) Math.round(speed)) : "–");
        double left = speed > 0 ? (iterations - iteration) / speed : -1;
        text(
                "time-left",
                left < 0
                        ? "–"
                        : left < 100 ? seconds(left) : Texts.text("train.minutes", LocalNumbers.fixed(left / 60, 0)));
        Elements.byId("progress").setAttribute("value", Double.toString((double) iteration / Math.max(1, iterations)));
        double mean = iteration > 0 ? run.get().losses().mean(iteration) : Double.NaN;
        value("loss", mean, iteration > 0 ? LocalNumbers.loss(mean, 3) : "–");
        if (iteration > 1)
            Texts.show(lossNote, "train.loss.mean", Integer.toString(Math.min(iteration, StopRules.WINDOW)));
        else Texts.clear(lossNote);
        accuracies(run.flatMap(it -> it.mark(iteration)));
    }

    private static String seconds(double left) {
        return Texts.text("train.seconds", LocalNumbers.fixed(left, left < 9.5 && left > 0 ? 1 : 0));
    }

    private void accuracies(Optional<AccuracyMark> mark) {
        value(
                "train-accuracy",
                mark.map(AccuracyMark::train).orElse(Double.NaN),
                mark.map(m -> LocalNumbers.percent(m.train())).orElse("–"));
        value(
                "test-accuracy",
                mark.map(AccuracyMark::test).orElse(Double.NaN),
                mark.map(m -> LocalNumbers.percent(m.test())).orElse("–"));
    }

    private void state(RunState state) {
        if (shown.equals(Optional.of(state))) return;
        shown = Optional.of(state);
        String key = RunStateKeys.of(state);
        lab.setAttribute("data-state", key);
        status.setAttribute("data-state", key);
        Texts.show(status, "train.state." + key);
    }

    /** The button under the keyboard may go away: its twin takes over. Both are there while others than the current run work. */
    private void buttons(boolean start, boolean pause) {
        boolean isStart = isFocused(Elements.byId("start"));
        boolean isPause = isFocused(Elements.byId("pause"));
        DomUpdate.attribute(lab, "data-start", Boolean.toString(start));
        DomUpdate.attribute(lab, "data-pause", Boolean.toString(pause));
        if (isStart && !start) Elements.byId("pause").focus();
        if (isPause && !pause) Elements.byId("start").focus();
    }

    @org.teavm.jso.JSBody(params = "element", script = "return document.activeElement === element;")
    private static native boolean isFocused(HTMLElement element);

    private static void value(String id, double value, String text) {
        HTMLElement element = Elements.byId(id);
        DomUpdate.attribute(element, "data-value", backprop.number.Numbers.full(value));
        DomUpdate.text(element, text);
    }

    private static void text(String id, String text) {
        DomUpdate.text(Elements.byId(id), text);
    }
}
