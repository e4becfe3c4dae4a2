package backprop.ui.train.control;

import backprop.number.Numbers;
import backprop.run.RunController;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.session.protocol.Event;
import backprop.session.settings.StopRules;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.train.runs.RunNames;
import backprop.ui.train.setup.TrainForm;
import backprop.ui.widget.Notice;

/** Says it when a run goes wrong, and undoes it. */
public final class RunErrors {
    private final Notice notice;
    private final RunController controller;
    private final TrainForm form;
    private final Runnable makeRoom;

    /** @param makeRoom called before a run goes on: the device may be at work with something else */
    public RunErrors(Notice notice, RunController controller, TrainForm form, Runnable makeRoom) {
        this.makeRoom = makeRoom;
        this.notice = notice;
        this.controller = controller;
        this.form = form;
    }

    public void receive(RunView run, Event event) {
        if (event instanceof Event.Stopped stopped) stopped(run, stopped);
        else if (event instanceof Event.Missing missing) missing(run, missing);
        else if (event instanceof Event.Failed failed) failed(run, failed);
        else return;
        boolean isSaid = event instanceof Event.Stopped stopped && !isTrouble(stopped);
        if (!isSaid && controller.view().runs().size() > 1) notice.add("train.about", RunNames.title(run));
    }

    private static boolean isTrouble(Event.Stopped stopped) {
        return stopped.reason() == Event.Reason.DIVERGED
                || stopped.reason() == Event.Reason.DEAD
                || stopped.reason().isRule();
    }

    private void stopped(RunView run, Event.Stopped stopped) {
        String iteration = LocalNumbers.grouped(stopped.progress().iteration());
        if (stopped.reason() == Event.Reason.DIVERGED) {
            notice.error("train.diverged", iteration, Numbers.formatShort(run.rate()));
            addRestore(run, stopped.good());
        } else if (stopped.reason() == Event.Reason.DEAD) {
            notice.error("train.dead", iteration, LocalNumbers.percent(run.deadShare()));
            addRestore(run, stopped.good());
            notice.addAction(() -> resume(run), "train.go-on");
        } else if (stopped.reason().isRule() && !run.state().isPreview()) {
            StopRules rules = run.spec().settings().stop();
            notice.hint("train.stopped." + stopped.reason().name(), iteration, limit(rules, stopped.reason()));
            notice.addAction(() -> resume(run), "train.go-on");
        }
    }

    private static String limit(StopRules rules, Event.Reason reason) {
        return switch (reason) {
            case STOP_LOSS -> Numbers.formatShort(rules.loss().orElse(0));
            case STOP_ACCURACY -> LocalNumbers.percent(rules.accuracy().orElse(0));
            case STOP_STILL -> LocalNumbers.grouped(rules.still().orElse(0));
            default -> "";
        };
    }

    private void addRestore(RunView run, int good) {
        double less = lower(run);
        String iteration = LocalNumbers.grouped(good);
        notice.addAction(
                () -> {
                    if (!controller.isCurrent(run.run())) controller.select(run.run(), false);
                    controller.restoreLastGood(run.run(), less);
                    form.showRate(run.run().view().rate());
                },
                "train.back",
                iteration,
                Numbers.formatShort(less));
    }

    /** Half of it, and never more than is usual: half of a rate that is much too high is hopeless as well. */
    private static double lower(RunView run) {
        return Math.min(run.rate() / 2, run.spec().settings().plan().optimizer().usualRate());
    }

    private void missing(RunView run, Event.Missing missing) {
        notice.error("engine.missing", missing.path());
        if (run.state() instanceof RunState.Failed) addResume(run);
    }

    private void failed(RunView run, Event.Failed failed) {
        notice.error("engine.failed." + failed.code(), failed.parameters().toArray(new String[0]));
        addResume(run);
    }

    private void addResume(RunView run) {
        notice.addAction(() -> resume(run), "train.again");
    }

    private void resume(RunView run) {
        makeRoom.run();
        controller.resume(run.run());
    }
}
