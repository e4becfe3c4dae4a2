package backprop.ui.points.answer;

import backprop.points.RunCurve;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** Which place of the curves is read, by pointer or by the keys of the Train lab's charts; the numbers above them are those there. */
final class CurveReader {
    /** Presses of a key from one end to the other, and of a page's. */
    private static final int PRESSES = 50, PAGES = 10;

    private final List<HTMLElement> plots;
    private final HTMLElement place = Elements.byId("curve-at");
    private final Supplier<List<RunCurve.Mark>> marks;
    private final Runnable read;
    /** An iteration; below 0 for none. */
    private double at = -1;

    /** @param read told when another place is read, or none */
    CurveReader(List<HTMLElement> plots, Supplier<List<RunCurve.Mark>> marks, Runnable read) {
        this.plots = plots;
        this.marks = marks;
        this.read = read;
        for (HTMLElement plot : plots) plot.addEventListener("keydown", event -> key((KeyboardEvent) event));
    }

    void point(double iteration) {
        at = Math.max(0, iteration);
        read.run();
    }

    void leave() {
        at = -1;
        read.run();
    }

    /** What is read, where anything is. */
    Optional<RunCurve.Mark> mark() {
        List<RunCurve.Mark> all = marks.get();
        return at < 0 || all.isEmpty() ? Optional.empty() : Optional.of(all.get(RunCurve.nearest(all, at)));
    }

    private void key(KeyboardEvent event) {
        List<RunCurve.Mark> all = marks.get();
        int last = all.size() - 1;
        if (last < 0) return;
        int here = at < 0 ? -1 : RunCurve.nearest(all, at);
        int step = event.isShiftKey() ? 1 : Math.max(1, all.size() / PRESSES);
        int page = Math.max(1, all.size() / PAGES);
        int next =
                switch (event.getKey()) {
                    case "ArrowRight", "ArrowUp" -> here + step;
                    case "ArrowLeft", "ArrowDown" -> here - step;
                    case "PageUp" -> here + page;
                    case "PageDown" -> here - page;
                    case "Home" -> 0;
                    case "End" -> last;
                    case "Escape" -> -1;
                    default -> Integer.MIN_VALUE;
                };
        if (next == Integer.MIN_VALUE) return;
        event.preventDefault();
        if (event.getKey().equals("Escape")) leave();
        else point(all.get(Math.max(0, Math.min(last, next))).iteration());
    }

    /** Says in the words of the moment what is read. */
    void say(int reach) {
        Optional<RunCurve.Mark> mark = mark();
        DomUpdate.hidden(place, mark.isEmpty());
        for (HTMLElement plot : plots) DomUpdate.attribute(plot, "aria-valuemax", Integer.toString(reach));
        mark.ifPresent(it -> Texts.say(place, "points.curve.at", LocalNumbers.grouped(it.iteration())));
        Optional<RunCurve.Mark> told = mark.or(this::newest);
        String now = Integer.toString(told.map(RunCurve.Mark::iteration).orElse(0));
        Optional<String> spoken = told.map(CurveReader::spoken);
        for (HTMLElement plot : plots) {
            DomUpdate.attribute(plot, "aria-valuenow", now);
            if (spoken.isPresent()) DomUpdate.attribute(plot, "aria-valuetext", spoken.get());
            else plot.removeAttribute("aria-valuetext");
        }
    }

    /** Where the curves end. */
    private Optional<RunCurve.Mark> newest() {
        List<RunCurve.Mark> all = marks.get();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static String spoken(RunCurve.Mark mark) {
        String iteration = LocalNumbers.grouped(mark.iteration());
        String loss = LocalNumbers.loss(mark.loss(), 4);
        String accuracy = LocalNumbers.percent(mark.accuracy());
        if (!mark.isTested()) return Texts.text("points.curve.spoken.untested", iteration, loss, accuracy);
        String test = LocalNumbers.percent(mark.testAccuracy());
        return Texts.text("points.curve.spoken", iteration, loss, accuracy, test);
    }
}
