package backprop.ui.train;

import backprop.data.Dataset;
import backprop.optim.OptimizerKind;
import backprop.run.RunCommand;
import backprop.run.RunController;
import backprop.run.RunSpec;
import backprop.session.settings.RunSettings;
import backprop.ui.dom.Clipboard;
import backprop.ui.train.search.SearchPanel;
import backprop.ui.train.setup.TrainForm;
import backprop.ui.widget.Notice;
import java.util.Map;
import java.util.Optional;

/** What a search needs of the runs and of the form. */
final class SearchActions implements SearchPanel.Page {
    private final RunController controller;
    private final TrainForm form;
    private final Notice notice;
    private final Runnable repaint;

    SearchActions(RunController controller, TrainForm form, Notice notice, Runnable repaint) {
        this.controller = controller;
        this.form = form;
        this.notice = notice;
        this.repaint = repaint;
    }

    @Override
    public OptimizerKind optimizer() {
        return form.optimizer();
    }

    @Override
    public Optional<RunSettings> base() {
        return form.shown();
    }

    @Override
    public Optional<Dataset> own(RunSettings base) {
        return base.digits().isOwn() ? form.own(base.digits()) : Optional.empty();
    }

    @Override
    public void pauseRuns() {
        controller.handle(RunCommand.PAUSE);
        repaint.run();
    }

    @Override
    public void train(RunSettings settings) {
        notice.close();
        controller.train(new RunSpec(settings));
        controller.view().current().ifPresent(form::show);
        repaint.run();
    }

    @Override
    public void show(Map<String, String> search) {
        form.showLink(search);
    }

    @Override
    public void copy(Map<String, String> search) {
        form.link(search)
                .ifPresent(link -> Clipboard.write(
                        link, () -> notice.hint("train.link.copied"), () -> notice.hint("train.link.here", link)));
    }
}
