package backprop.ui.train;

import backprop.session.Command;
import backprop.session.Event;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Numbers;
import backprop.ui.dom.Texts;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** What the net of a run has learned: its errors, its first weights, and how its numbers are spread. */
final class Looks {
    private final HTMLElement root = Elements.byId("looks");
    private final HTMLElement note = Elements.byId("learned-note");
    private final Confusion confusion;
    private final Gallery gallery;
    private final WeightPictures weights = new WeightPictures();
    private final Histograms histograms = new Histograms();
    private Optional<Run> run = Optional.empty();
    private Optional<Event.Evaluated> evaluated = Optional.empty();
    private Optional<Event.FirstWeights> painted = Optional.empty();

    Looks(Desk desk) {
        confusion = new Confusion((label, answer) -> ask(desk, label, answer));
        gallery = new Gallery(() -> ask(desk, -1, -1));
    }

    private void ask(Desk desk, int label, int answer) {
        confusion.choose(label, answer);
        run.flatMap(desk::driver).ifPresent(driver -> driver.ask(new Command.Misread(label, answer, Gallery.MOST)));
    }

    /** What has changed of this run since it was shown last. */
    void show(Optional<Run> now) {
        if (!now.equals(run)) {
            gallery.clear();
            evaluated = Optional.empty();
            painted = Optional.empty();
        }
        run = now;
        boolean tested = now.isPresent() && now.get().evaluated.isPresent();
        root.setAttribute("data-tested", Boolean.toString(tested));
        root.setAttribute(
                "data-weights",
                Boolean.toString(now.isPresent() && now.get().weights.isPresent()));
        root.setAttribute(
                "data-seen",
                Boolean.toString(now.isPresent() && !now.get().sights.isEmpty()));
        histograms.show(
                now.map(it -> it.task.settings().plan().architecture()),
                now.map(it -> it.sights).orElse(List.of()));
        now.ifPresent(it -> paint(it));
        if (tested) describe(now.get());
        else Texts.say(note, "train.learned.blank");
    }

    private void paint(Run run) {
        if (run.evaluated.isPresent() && !run.evaluated.equals(evaluated))
            confusion.show(run.evaluated.get().test());
        evaluated = run.evaluated;
        if (run.weights.isPresent() && !run.weights.equals(painted)) {
            weights.show(
                    run.weights.get(),
                    run.task.settings().plan().architecture().sizes().get(1));
        }
        painted = run.weights;
    }

    private void describe(Run run) {
        Event.Evaluated last = run.evaluated.orElseThrow();
        Texts.say(
                note,
                "train.learned.note",
                run.title(),
                Numbers.grouped(last.iteration()),
                Numbers.fixed(run.epoch(last.iteration()), 1),
                Numbers.grouped(last.test().total()));
    }

    void show(Event.Misreadings found) {
        gallery.show(found);
        confusion.choose(found.label(), found.answer());
    }

    /** In the colours of another theme. */
    void repaint() {
        painted = Optional.empty();
    }
}
