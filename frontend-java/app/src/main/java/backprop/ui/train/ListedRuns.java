package backprop.ui.train;

import backprop.session.Command;

/** What is done with the runs of the list. */
final class ListedRuns implements RunList.Listener {
    private final Desk desk;
    private final Wishes wishes;
    private final Keeper keeper;
    private final Notice notice;
    private final Runnable repaint;

    ListedRuns(Desk desk, Wishes wishes, Keeper keeper, Notice notice, Runnable repaint) {
        this.desk = desk;
        this.wishes = wishes;
        this.keeper = keeper;
        this.notice = notice;
        this.repaint = repaint;
    }

    @Override
    public void choose(Run run) {
        wishes.show(run);
        desk.look(run, false);
        if (run.weights.isEmpty()) run.weights = run.snapshot.flatMap(FirstLayer::of);
        if (run.evaluated.isEmpty() && run.state != State.DIVERGED)
            desk.ask(run, new Command.Evaluate(), Gallery.QUESTION);
        repaint.run();
    }

    @Override
    public void changed(Run run) {
        keeper.keep(run);
        repaint.run();
    }

    @Override
    public void delete(Run run) {
        int place = desk.runs().indexOf(run);
        desk.delete(run);
        keeper.forget(run);
        notice.hint("train.run.deleted", run.title()).offer(() -> back(run, place), "train.run.undo");
        repaint.run();
    }

    private void back(Run run, int place) {
        desk.runs().add(Math.min(place, desk.runs().size()), run);
        keeper.keep(run);
        repaint.run();
    }
}
