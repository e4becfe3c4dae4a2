package backprop.ui.train.time;

import backprop.run.RunController;
import backprop.run.RunSpec;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.run.Sight;
import backprop.run.history.Film;
import backprop.run.history.Scrubber;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.TrainerCheckpoint;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.train.results.Gallery;
import java.util.Optional;
import java.util.OptionalInt;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Shows the run that is looked at as it was after an earlier iteration, until it is asked to come back. */
public final class TimeMachine {
    /** What is to be shown anew. */
    public interface Listener {
        /** Another iteration is looked at; 0 for none. */
        void moved(int iteration);

        /** The run is looked at as it is. */
        void left();

        /** The run goes on from there as one of its own. */
        void branched();
    }

    /** Milliseconds from one picture of the film to the next, at least. */
    private static final int FRAME = 120;

    private final HTMLElement root = Elements.byId("time-machine");
    private final HTMLElement note = Elements.byId("time-note");
    private final RunController controller;
    private final Listener listener;
    private final Scrubber scrubber = new Scrubber(TimeMachine::now, this::request);
    private final TimeLine line = new TimeLine(this::moved);
    private final FilmButton film = new FilmButton(this::pressed);
    private final BranchForm branch = new BranchForm(this::branchWanted);
    private final OwnDigit digit = new OwnDigit(this::refresh);
    private Optional<RunView> run = Optional.empty();
    private Sight sight = Sight.NONE;
    private Command.Misread question = Gallery.QUESTION;
    private OptionalInt at = OptionalInt.empty();
    private Optional<RunSpec> branching = Optional.empty();
    private Optional<TrainerCheckpoint> state = Optional.empty();
    private double requestedAt;

    public TimeMachine(RunController controller, Listener listener) {
        this.controller = controller;
        this.listener = listener;
        Elements.byId("time-now").addEventListener("click", event -> {
            close();
            Elements.byId("time").focus();
        });
        Texts.onLanguage(() -> run.ifPresent(it -> describe()));
    }

    /** @param longest the iteration at the right edge of the curves */
    public void show(Optional<RunView> now, int longest) {
        boolean isOther = !now.map(RunView::run).equals(run.map(RunView::run));
        run = now.filter(it -> it.iteration() > 0 && !it.state().isPreview());
        if (isOther) drop();
        DomUpdate.hidden(root, run.isEmpty());
        if (run.isEmpty()) return;
        if (isOther) branch.show(run.get());
        OptionalInt first = first();
        line.setEnabled(first.isPresent());
        line.range(first.orElse(0), last(), longest);
        if (at.isPresent() && at.getAsInt() > last()) close();
        describe();
    }

    private OptionalInt first() {
        return controller.firstIteration(run.orElseThrow().run());
    }

    /** What is no number cannot be looked at. */
    private int last() {
        RunView now = run.orElseThrow();
        return now.state() instanceof RunState.Diverged ? now.iteration() - 1 : now.iteration();
    }

    private void describe() {
        RunView now = run.orElseThrow();
        int iteration = at.orElse(last());
        line.show(iteration, now.epoch(iteration), at.isPresent());
        boolean isKnown = first().isPresent();
        if (!isKnown) Texts.show(note, "train.time.unknown");
        else if (at.isEmpty()) Texts.show(note, "train.time.note");
        else if (!scrubber.isWaiting()) describeWay();
    }

    private void describeWay() {
        if (!sight.isOf(run.orElseThrow())) {
            Texts.show(note, "train.time.differs");
            return;
        }
        int count = sight.way().map(way -> way.losses().length).orElse(0);
        String milliseconds = LocalNumbers.grouped((int) Math.round(sight.milliseconds()));
        if (count == 1) Texts.show(note, "train.time.recomputed.one", milliseconds);
        else Texts.show(note, "train.time.recomputed", LocalNumbers.grouped(count), milliseconds);
    }

    /** The run as it is seen. */
    public Optional<RunView> seen(Optional<RunView> now) {
        return at.isPresent() ? now.map(it -> it.isOf(run) ? sight.of(it) : it) : now;
    }

    /** After which the run is seen, if it is not where it stands. */
    public OptionalInt earlier() {
        return at;
    }

    public boolean isEarlier() {
        return at.isPresent();
    }

    /** Back to where the run stands. */
    public void close() {
        boolean wasEarlier = at.isPresent();
        drop();
        if (!wasEarlier) return;
        listener.left();
        if (run.isPresent()) describe();
    }

    /** The run is looked at no more: nothing of it is wanted. */
    private void drop() {
        if (at.isPresent()) listener.moved(0);
        film.play(false);
        scrubber.stop();
        branching = Optional.empty();
        question = Gallery.QUESTION;
        sight = Sight.NONE;
        at = OptionalInt.empty();
        digit.clear();
    }

    private void moved(int iteration) {
        film.play(false);
        goTo(iteration);
    }

    private void goTo(int iteration) {
        at = OptionalInt.of(iteration);
        listener.moved(iteration);
        scrubber.request(iteration);
        describe();
    }

    private void refresh() {
        if (at.isPresent()) request(at.getAsInt());
    }

    /** The digits that the net misread then. */
    public void requestMisread(Command.Misread misread) {
        question = misread;
        refresh();
    }

    private void request(int iteration) {
        requestedAt = now();
        boolean isKept = branching.filter(it -> it.start() == iteration).isPresent();
        controller.revisit(run.orElseThrow().run(), iteration, digit.pixels(), question, isKept);
    }

    public void received(RunView from, Event event) {
        if (!from.isOf(run) || at.isEmpty()) return;
        if (event instanceof Event.Revisiting way) {
            Texts.show(note, "train.time.way", LocalNumbers.grouped(way.at()), LocalNumbers.grouped(way.iteration()));
            scrubber.received(way.iteration(), false);
        } else if (event instanceof Event.Revisited revisited) {
            sight = sight.with(revisited);
            if (revisited.seen() instanceof Event.Reading reading) digit.show(reading);
            if (branching.isPresent()) branch(revisited);
            if (revisited.seen() instanceof Event.Misreadings) answered(revisited.iteration());
        }
    }

    private void answered(int iteration) {
        scrubber.received(iteration, true);
        if (scrubber.isWaiting()) return;
        describe();
        if (film.isPlaying()) Window.setTimeout(this::next, Math.max(0, FRAME - (now() - requestedAt)));
    }

    /** Where it is moved to the end it begins at the beginning. */
    private void pressed() {
        if (film.isPlaying() || run.isEmpty() || first().isEmpty()) {
            film.play(false);
            return;
        }
        film.play(true);
        int from = at.orElse(last());
        goTo(from < last() ? from : first().getAsInt());
    }

    private void next() {
        if (!film.isPlaying() || run.isEmpty() || at.isEmpty()) return;
        int next = new Film(first().orElse(0), last()).next(at.getAsInt());
        if (next > at.getAsInt()) goTo(next);
        if (next >= last()) film.play(false);
    }

    private void branchWanted() {
        if (run.isEmpty() || first().isEmpty()) return;
        film.play(false);
        int from = at.orElse(last());
        branching = branch.spec(run.get(), from);
        if (branching.isEmpty()) return;
        state = Optional.empty();
        scrubber.stop();
        goTo(from);
    }

    private void branch(Event.Revisited revisited) {
        if (revisited.iteration() != branching.orElseThrow().start()) return;
        if (revisited.seen() instanceof Event.Checkpointed now) {
            state = Optional.of(now.checkpoint());
        } else if (revisited.seen() instanceof Event.Saved weights && state.isPresent()) {
            RunSpec spec = branching.get();
            RunView parent = run.orElseThrow();
            drop();
            controller.branch(parent.run(), weights.snapshot(), state.get(), spec);
            listener.branched();
        } else if (revisited.seen() instanceof Event.Misreadings) {
            branching = Optional.empty();
            branch.showProblem();
        }
    }

    @JSBody(script = "return performance.now();")
    private static native double now();
}
