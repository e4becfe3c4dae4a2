package backprop.ui.train.chart;

import backprop.paper.PictureName;
import backprop.run.AccuracyMark;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import backprop.ui.train.runs.RunNames;
import backprop.ui.widget.LineClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Loss and accuracy over one horizontal scale, with one line that reads both, by pointer or by arrow keys. */
public final class Charts {
    private static final int ROOM_A_TICK = 90;
    private static final String MISSING = "train.chart.missing";

    private final HTMLElement lossRoot = Elements.byId("loss-plot");
    private final HTMLElement accuracyRoot = Elements.byId("accuracy-plot");
    private final List<HTMLElement> plots = List.of(lossRoot, accuracyRoot);
    private final HTMLElement scale = Elements.byId("scale");
    private final HTMLElement key = Elements.byId("accuracy-key");
    private final LineChart loss;
    private final LineChart accuracy;
    private final ChartPlaceholder forLoss = new ChartPlaceholder(lossRoot);
    private final ChartPlaceholder forAccuracy = new ChartPlaceholder(accuracyRoot);
    private final CrosshairTable readout = new CrosshairTable(lossRoot);
    private List<RunView> runs = List.of();
    private Optional<RunView> current = Optional.empty();
    private int longest = 1;
    /** The iteration that is read. */
    private OptionalInt at = OptionalInt.empty();
    /** The one that is marked while none is read, but at 0, where no loss is. */
    private int pinned;

    /** @param repaint calls show, soon */
    public Charts(Runnable repaint) {
        loss = new LineChart(lossRoot, MISSING, this::point, this::stopReading, repaint);
        accuracy = new LineChart(accuracyRoot, MISSING, this::point, this::stopReading, repaint);
        ReadingKeys.listen(new Keys(false), lossRoot);
        ReadingKeys.listen(new Keys(true), accuracyRoot);
        scale.addEventListener("change", event -> repaint.run());
        addSaveMenu(loss, lossRoot, "loss");
        addSaveMenu(accuracy, accuracyRoot, "accuracy");
    }

    private void addSaveMenu(LineChart chart, HTMLElement plot, String name) {
        HTMLElement figure = (HTMLElement) plot.getParentNode();
        new SaveMenu(
                figure.querySelector("figcaption"),
                () -> chart.onPaper(keys(), () -> PictureFile.seen(figure)),
                () -> PictureName.of("train", name));
    }

    /** Which line is which run's. */
    private List<LineKey> keys() {
        return runs.stream()
                .map(run -> new LineKey(run.style(), RunNames.title(run)))
                .toList();
    }

    /**
     * The losses; the accuracies of the same runs come with {@link #showAccuracies}.
     *
     * @param iterations of the plan in the form, for when there is no run
     */
    public void show(List<RunView> all, Optional<RunView> current, int iterations) {
        this.current = current;
        runs = order(all, current);
        longest = Math.max(1, runs.stream().mapToInt(Charts::extent).max().orElse(iterations));
        LossLines losses = new LossLines(runs, current, longest);
        loss.show(Axis.along(longest, ticks(), 1), losses.axis(isLogarithmic(), 7), losses.lines);
        if (losses.lines.isEmpty()) showLossBlank(all);
        else forLoss.hide();
        DomUpdate.attribute(lossRoot, "data-unit", Texts.text("train.iteration"));
        DomUpdate.attribute(lossRoot, "aria-valuemax", "" + longest);
        read();
    }

    /** @param perEpoch iterations, of the plan in the form, for when there is no run */
    public void showAccuracies(int perEpoch) {
        double epoch = current.map(RunView::perEpoch).orElse(perEpoch);
        AccuracyLines accuracies = new AccuracyLines(runs, current);
        accuracy.show(Axis.along(longest, ticks(), epoch), accuracies.axis(3), accuracies.lines);
        if (accuracies.lines.isEmpty()) showAccuracyBlank((int) epoch);
        else forAccuracy.hide();
        String look = current.map(run -> LineClasses.of(run.style())).orElse("run-1 dash-1");
        DomUpdate.attribute(key, "class", "key " + look);
        DomUpdate.attribute(accuracyRoot, "data-unit", Texts.text("train.epochs"));
        DomUpdate.attribute(accuracyRoot, "aria-valuemax", "" + longest);
        read();
    }

    private void showLossBlank(List<RunView> all) {
        boolean loads = current.filter(run -> run.state().isLoading()).isPresent();
        boolean hidden = all.stream().anyMatch(run -> run.isHidden() && run.iteration() > 0);
        forLoss.show(loads ? "train.blank.loading" : hidden ? "train.blank.hidden" : "train.blank");
    }

    /** A net is tested at the end of an epoch, and of its run. */
    private void showAccuracyBlank(int perEpoch) {
        boolean lost = current.filter(
                        run -> run.state() instanceof RunState.Diverged || run.state() instanceof RunState.Failed)
                .isPresent();
        int iterations = current.map(RunView::iterations).orElse(perEpoch);
        boolean isShort = iterations < perEpoch;
        String first = LocalNumbers.grouped(isShort ? iterations : perEpoch);
        if (lost) forAccuracy.show("train.blank.untested");
        else forAccuracy.show(isShort ? "train.blank.end" : "train.blank.epoch", first);
    }

    private int ticks() {
        return Math.max(2, loss.width() / ROOM_A_TICK);
    }

    /** The one at work lies on top. */
    private static List<RunView> order(List<RunView> all, Optional<RunView> current) {
        List<RunView> shown = new ArrayList<>();
        for (RunView run : all) if (!run.isHidden() && run.iteration() > 0 && !run.isOf(current)) shown.add(run);
        current.filter(run -> run.iteration() > 0 && !run.isHidden()).ifPresent(shown::add);
        return shown;
    }

    /** How far the picture reaches for it: to its end, but where it has hardly begun and rests, a little further than it is. */
    private static int extent(RunView run) {
        boolean begun = run.state().isBusy() || run.iteration() > run.iterations() / 20;
        if (run.state() instanceof RunState.Diverged) return run.iteration();
        return begun
                ? run.iterations()
                : Math.min(run.iterations(), Math.max(20, run.iteration() + run.iteration() / 3));
    }

    private boolean isLogarithmic() {
        return ((HTMLInputElement) scale.querySelector("[value=log]")).isChecked();
    }

    private void point(double x) {
        at = OptionalInt.of((int) Math.max(1, Math.min(longest, Math.round(x))));
        read();
    }

    private void stopReading() {
        at = OptionalInt.empty();
        read();
    }

    /** Marks an iteration, as long as no other is read; nothing at 0. */
    public void pin(int iteration) {
        pinned = iteration;
        read();
    }

    /** The iteration at the right edge. */
    public int longest() {
        return longest;
    }

    private final class Keys implements ReadingKeys.Line {
        private final boolean isByEpoch;

        Keys(boolean isByEpoch) {
            this.isByEpoch = isByEpoch;
        }

        @Override
        public void step(int direction, boolean isFine) {
            int width = isFine ? 1 : LossLines.width(longest);
            point(isByEpoch ? mark(direction) : here() + direction * width);
        }

        @Override
        public void page(int direction) {
            point(here() + direction * (longest / 10));
        }

        @Override
        public void toStart() {
            point(1);
        }

        @Override
        public void toEnd() {
            point(current.map(RunView::iteration).orElse(longest));
        }

        @Override
        public void stopReading() {
            Charts.this.stopReading();
        }
    }

    /** What is read; before the first iteration where nothing is. */
    private int here() {
        return at.orElse(0);
    }

    /** The next evaluation after what is read now, or the one before. */
    private int mark(int direction) {
        List<AccuracyMark> marks = current.map(RunView::marks).orElse(List.of());
        int found = here();
        for (AccuracyMark mark : marks) {
            if (direction > 0 && mark.iteration() > here()) return mark.iteration();
            if (direction < 0 && mark.iteration() < here()) found = mark.iteration();
        }
        return found;
    }

    private void read() {
        if (at.isEmpty()) {
            readout.hide();
            ReadPlace.show(plots, 0, Optional.empty());
        }
        int marked = at.orElse(pinned);
        if (marked == 0 || runs.isEmpty()) {
            loss.unmark();
            accuracy.unmark();
            return;
        }
        markLines(marked);
        if (at.isEmpty()) return;
        readout.show(marked, (double) marked / longest, runs, current);
        ReadPlace.show(plots, marked, Optional.of(readout.words()));
    }

    private void markLines(int iteration) {
        List<CrosshairMarks.Dot> onLoss = new ArrayList<>();
        List<CrosshairMarks.Dot> onAccuracy = new ArrayList<>();
        for (RunView run : runs) {
            if (run.iteration() < iteration) continue;
            onLoss.add(new CrosshairMarks.Dot(run.style(), run.losses().mean(iteration)));
            run.mark(iteration).ifPresent(mark -> onAccuracy.add(new CrosshairMarks.Dot(run.style(), mark.test())));
        }
        loss.mark(iteration, onLoss);
        accuracy.mark(iteration, onAccuracy);
    }
}
