package backprop.ui.train;

import backprop.run.Run;
import backprop.run.RunController;
import backprop.run.RunState;
import backprop.session.protocol.Command;
import backprop.ui.train.results.FirstLayer;
import backprop.ui.train.results.Gallery;
import backprop.ui.train.runs.RunList;
import backprop.ui.train.runs.RunNames;
import backprop.ui.train.runs.RunStore;
import backprop.ui.train.setup.Notice;
import backprop.ui.train.setup.TrainForm;

/** What is done with the runs of the list. */
final class RunListActions implements RunList.Listener {
    private final RunController controller;
    private final TrainForm form;
    private final RunStore store;
    private final Notice notice;
    private final Runnable repaint;

    RunListActions(RunController controller, TrainForm form, RunStore store, Notice notice, Runnable repaint) {
        this.controller = controller;
        this.form = form;
        this.store = store;
        this.notice = notice;
        this.repaint = repaint;
    }

    @Override
    public void choose(Run run) {
        form.show(run);
        controller.select(run, false);
        if (run.firstWeights().isEmpty()) run.snapshot().flatMap(FirstLayer::of).ifPresent(run::show);
        if (run.evaluated().isEmpty() && !(run.state() instanceof RunState.Diverged))
            controller.ask(run, new Command.Evaluate(), Gallery.QUESTION);
        repaint.run();
    }

    @Override
    public void changed(Run run) {
        store.keep(run);
        repaint.run();
    }

    @Override
    public void delete(Run run) {
        int place = controller.runs().indexOf(run);
        controller.delete(run);
        store.forget(run);
        notice.hint("train.run.deleted", RunNames.title(run)).offer(() -> back(run, place), "train.run.undo");
        repaint.run();
    }

    private void back(Run run, int place) {
        controller.restore(run, place);
        store.keep(run);
        repaint.run();
    }
}
