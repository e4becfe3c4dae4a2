package backprop.ui.train;

import backprop.run.FirstLayer;
import backprop.run.Run;
import backprop.run.RunController;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.session.protocol.Command;
import backprop.ui.train.results.Gallery;
import backprop.ui.train.runs.RunList;
import backprop.ui.train.runs.RunNames;
import backprop.ui.train.runs.RunStore;
import backprop.ui.train.setup.TrainForm;
import backprop.ui.widget.Notice;
import java.util.function.BiConsumer;

/** What is done with the runs of the list. */
final class RunListActions implements RunList.Listener {
    private final RunController controller;
    private final TrainForm form;
    private final RunStore store;
    private final Notice notice;
    private final BiConsumer<Run, Runnable> prepare;
    private final Runnable repaint;

    /** @param prepare called before something is done with what a run has learned, which is told it when it may be */
    RunListActions(
            RunController controller,
            TrainForm form,
            RunStore store,
            Notice notice,
            BiConsumer<Run, Runnable> prepare,
            Runnable repaint) {
        this.controller = controller;
        this.form = form;
        this.store = store;
        this.notice = notice;
        this.prepare = prepare;
        this.repaint = repaint;
    }

    @Override
    public void choose(Run run) {
        RunView now = run.view();
        form.show(now);
        controller.select(run, false);
        if (now.firstWeights().isEmpty())
            now.snapshot().flatMap(FirstLayer::of).ifPresent(weights -> controller.show(run, weights));
        if (now.evaluated().isEmpty() && now.state().isAtRest() && !(now.state() instanceof RunState.Diverged))
            controller.request(run, new Command.Evaluate(), Gallery.QUESTION);
        repaint.run();
    }

    @Override
    public void pause(Run run) {
        controller.pause(run);
        repaint.run();
    }

    @Override
    public void resume(Run run) {
        notice.close();
        prepare.accept(run, () -> {
            controller.resume(run);
            repaint.run();
        });
    }

    @Override
    public void rename(Run run, String name) {
        controller.rename(run, name);
        changed(run);
    }

    @Override
    public void hide(Run run, boolean hidden) {
        controller.hide(run, hidden);
        changed(run);
    }

    private void changed(Run run) {
        store.save(run);
        repaint.run();
    }

    @Override
    public void delete(Run run) {
        String title = RunNames.title(run.view());
        int place = controller.delete(run);
        prepare.accept(run, () -> store.remove(run));
        notice.hint("train.run.deleted", title).addAction(() -> back(run, place), "train.run.undo");
        repaint.run();
    }

    private void back(Run run, int place) {
        controller.restore(run, place);
        store.save(run);
        store.saveCheckpoints(run);
        repaint.run();
    }
}
