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
import backprop.ui.paper.SaveMenu;
import backprop.ui.train.runs.RunNames;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.teavm.jso.dom.html.HTMLElement;

/** What the net of a run has learned: its errors, its first weights, and how its numbers are spread. */
public final class ResultsPanel {
    private final HTMLElement root = Elements.byId("looks");
    private final InView inView;
    private final HTMLElement note = Elements.byId("learned-note");
    private final HTMLElement test = Elements.byId("learned-test");
    private final Confusion confusion;
    private final Gallery gallery;
    private final WeightPictures weights = new WeightPictures();
    private final Histograms histograms = new Histograms();
    private Optional<RunView> run = Optional.empty();
    private Optional<RunView> asked = Optional.empty();
    private Optional<Event.Evaluated> evaluated = Optional.empty();
    private Optional<Event.FirstWeights> painted = Optional.empty();

    /**
     * @param asked told which of the misread digits are wanted
     * @param entered called when it has come into the window
     */
    public ResultsPanel(RunController controller, BiConsumer<RunView, Command.Misread> asked, Runnable entered) {
        inView = new InView(entered);
        inView.watch(root);
        confusion = new Confusion((label, answer) -> ask(asked, label, answer));
        gallery = new Gallery(() -> ask(asked, -1, -1));
        test.addEventListener("click", event -> run.ifPresent(it -> test(controller, it)));
        for (String part : List.of("confusion", "misread", "weights", "layers")) offer(part);
    }

    private void offer(String part) {
        HTMLElement section = root.querySelector("." + part);
        new SaveMenu(section, () -> PictureFile.seen(section), () -> PictureName.of("train", part));
    }

    /** A run of an earlier visit, or one of a few steps, was not tested, or what came out is not known any more. */
    private void test(RunController controller, RunView untested) {
        asked = run;
        test.setHidden(true);
        if (untested.firstWeights().isEmpty())
            untested.snapshot().flatMap(FirstLayer::of).ifPresent(it -> controller.show(untested.run(), it));
        controller.ask(untested.run(), new Command.Evaluate(), Gallery.QUESTION);
    }

    private void ask(BiConsumer<RunView, Command.Misread> asked, int label, int answer) {
        confusion.choose(label, answer);
        run.ifPresent(it -> asked.accept(it, new Command.Misread(label, answer, Gallery.MOST)));
    }

    /** Its errors, as far as they have changed since it was shown last; weights and spreads follow. */
    public void show(Optional<RunView> now) {
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
        else Texts.say(note, "train.learned.blank");
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

    /** Out of the window it waits until the run rests: on a phone that is most of the work. */
    public boolean waits(Optional<RunView> now) {
        return !inView.contains(root) && now.filter(it -> it.state().isBusy()).isPresent();
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
        Texts.say(
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
