package backprop.ui.train.results;

import backprop.nn.architecture.LayerShape;
import backprop.paper.PictureName;
import backprop.run.FirstLayer;
import backprop.run.RunController;
import backprop.run.RunView;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.InView;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.Printing;
import backprop.ui.paper.SaveMenu;
import backprop.ui.train.chart.Repaint;
import backprop.ui.train.runs.RunNames;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;

/** What the net of a run has learned: its errors, its first weights, and how its numbers are spread. */
public final class ResultsPanel {
    /** Milliseconds between two pictures. */
    private static final int BETWEEN = 500;

    private final RunController controller;
    private final Supplier<Optional<RunView>> shown;
    private final HTMLElement root = Elements.byId("looks");
    private final InView inView = new InView(this::showSoon);
    private final HTMLElement note = Elements.byId("learned-note");
    private final HTMLElement test = Elements.byId("learned-test");
    private final Confusion confusion;
    private final Gallery gallery;
    private final WeightPictures weights = new WeightPictures();
    private final Histograms histograms = new Histograms();
    private final Repaint painting = new Repaint(
            BETWEEN, () -> ifSeen(this::showErrors), () -> ifSeen(this::showWeights), () -> ifSeen(this::showSpreads));
    private Optional<RunView> run = Optional.empty();
    private Optional<RunView> asked = Optional.empty();
    private Optional<Event.Evaluated> evaluated = Optional.empty();
    private Optional<Event.FirstWeights> painted = Optional.empty();

    /**
     * @param shown the run that is looked at
     * @param asked told which of the misread digits are wanted
     */
    public ResultsPanel(
            RunController controller, Supplier<Optional<RunView>> shown, BiConsumer<RunView, Command.Misread> asked) {
        this.controller = controller;
        this.shown = shown;
        inView.observe(root);
        Printing.around(this::showAll, () -> {});
        confusion = new Confusion((label, answer) -> requestMisread(asked, label, answer));
        gallery = new Gallery(() -> requestMisread(asked, -1, -1));
        test.addEventListener("click", event -> run.ifPresent(this::test));
        for (String part : List.of("confusion", "misread", "weights", "layers")) addSaveMenu(part);
    }

    private void addSaveMenu(String part) {
        HTMLElement section = root.querySelector(".train-" + part);
        new SaveMenu(section, () -> PictureFile.seen(section), () -> PictureName.of("train", part));
    }

    /** A run of an earlier visit, or one of a few steps, was not tested, or what came out is not known any more. */
    private void test(RunView untested) {
        asked = run;
        test.setHidden(true);
        if (untested.firstWeights().isEmpty())
            untested.snapshot().flatMap(FirstLayer::of).ifPresent(it -> controller.show(untested.run(), it));
        controller.request(untested.run(), new Command.Evaluate(), Gallery.QUESTION);
    }

    private void requestMisread(BiConsumer<RunView, Command.Misread> asked, int label, int answer) {
        confusion.choose(label, answer);
        run.ifPresent(it -> asked.accept(it, new Command.Misread(label, answer, Gallery.MOST)));
    }

    /** In its turn; out of the window when the run rests. On a phone that is most of the work. */
    public void showSoon() {
        painting.schedule();
    }

    /** At once, wherever it is. */
    public void showAll() {
        showErrors();
        showWeights();
        showSpreads();
    }

    private void ifSeen(Runnable part) {
        boolean rests =
                controller.view().current().filter(it -> it.state().isBusy()).isEmpty();
        if (rests || inView.contains(root)) part.run();
    }

    /** As far as they have changed since they were shown last; weights and spreads follow. */
    public void showErrors() {
        Optional<RunView> now = shown.get();
        if (!isSame(now, run)) {
            gallery.clear();
            evaluated = Optional.empty();
            painted = Optional.empty();
        }
        run = now;
        Optional<Event.Evaluated> tested = now.flatMap(RunView::evaluated);
        DomUpdate.attribute(root, "data-tested", Boolean.toString(tested.isPresent()));
        if (tested.isPresent() && !tested.equals(evaluated))
            confusion.show(tested.get().test());
        evaluated = tested;
        if (tested.isPresent()) describe(now.get());
        else Texts.show(note, "train.learned.blank");
        test.setHidden(tested.isPresent()
                || isSame(now, asked)
                || now.filter(RunView::canBeTested).isEmpty());
    }

    public void showWeights() {
        Optional<Event.FirstWeights> now = run.flatMap(RunView::firstWeights);
        DomUpdate.attribute(root, "data-weights", Boolean.toString(now.isPresent()));
        if (now.isPresent() && !now.equals(painted)) weights.show(now.get(), firstLayer(run.get()));
        painted = now;
    }

    private static boolean isSame(Optional<RunView> one, Optional<RunView> other) {
        return one.map(RunView::run).equals(other.map(RunView::run));
    }

    private static LayerShape firstLayer(RunView run) {
        return run.spec().settings().plan().architecture().layerShapes().get(0);
    }

    public void showSpreads() {
        List<Event.Seen> statistics = run.map(RunView::statistics).orElse(List.of());
        DomUpdate.attribute(root, "data-seen", Boolean.toString(!statistics.isEmpty()));
        histograms.show(run.map(it -> it.spec().settings().plan().architecture()), statistics);
    }

    private void describe(RunView run) {
        Event.Evaluated last = run.evaluated().orElseThrow();
        Texts.show(
                note,
                "train.learned.note",
                RunNames.title(run),
                LocalNumbers.grouped(last.iteration()),
                LocalNumbers.fixed(run.epoch(last.iteration()), 1),
                LocalNumbers.grouped(last.test().total()));
    }

    public void show(Event.Misreadings found) {
        gallery.show(found);
        confusion.choose(found.label(), found.answer());
    }

    /** In another language or the colours of another theme. */
    public void repaint() {
        painted = Optional.empty();
        evaluated = Optional.empty();
    }
}
