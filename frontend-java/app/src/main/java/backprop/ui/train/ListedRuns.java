package backprop.ui.train;

import backprop.run.Run;
import backprop.run.RunController;
import backprop.run.RunState;
import backprop.session.Command;

/** What is done with the runs of the list. */
final class ListedRuns implements RunList.Listener {
    private final RunController controller;
    private final Wishes wishes;
    private final Keeper keeper;
    private final Notice notice;
    private final Runnable repaint;

    ListedRuns(RunController controller, Wishes wishes, Keeper keeper, Notice notice, Runnable repaint) {
        this.controller = controller;
        this.wishes = wishes;
        this.keeper = keeper;
        this.notice = notice;
        this.repaint = repaint;
    }

    @Override
    public void choose(Run run) {
        wishes.show(run);
        controller.select(run, false);
        if (run.firstWeights().isEmpty()) run.snapshot().flatMap(FirstLayer::of).ifPresent(run::show);
        if (run.evaluated().isEmpty() && !(run.state() instanceof RunState.Diverged))
            controller.ask(run, new Command.Evaluate(), Gallery.QUESTION);
        repaint.run();
    }

    @Override
    public void changed(Run run) {
        keeper.keep(run);
        repaint.run();
    }

    @Override
    public void delete(Run run) {
        int place = controller.runs().indexOf(run);
        controller.delete(run);
        keeper.forget(run);
        notice.hint("train.run.deleted", RunNames.title(run)).offer(() -> back(run, place), "train.run.undo");
        repaint.run();
    }

    private void back(Run run, int place) {
        controller.restore(run, place);
        keeper.keep(run);
        repaint.run();
    }
}
