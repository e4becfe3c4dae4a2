package backprop.ui.points.answer;

import backprop.points.RunCurve;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.train.chart.ReadPlace;
import backprop.ui.train.chart.ReadingKeys;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;

/** Which place of the curves is read, by pointer or by the keys of the Train lab's charts; the numbers above them are those there. */
final class CurveReader implements ReadingKeys.Line {
    /** Presses of a key from one end to the other, and of a page's. */
    private static final int PRESSES = 50, PAGES = 10;

    private final List<HTMLElement> plots;
    private final HTMLElement place = Elements.byId("curve-at");
    private final Supplier<List<RunCurve.Mark>> marks;
    private final Runnable read;
    private OptionalDouble iteration = OptionalDouble.empty();

    /** @param read told when another place is read, or none */
    CurveReader(List<HTMLElement> plots, Supplier<List<RunCurve.Mark>> marks, Runnable read) {
        this.plots = plots;
        this.marks = marks;
        this.read = read;
        for (HTMLElement plot : plots) ReadingKeys.listen(this, plot);
    }

    void point(double iteration) {
        this.iteration = OptionalDouble.of(iteration);
        read.run();
    }

    @Override
    public void stopReading() {
        iteration = OptionalDouble.empty();
        read.run();
    }

    /** What is read, where anything is. */
    Optional<RunCurve.Mark> mark() {
        List<RunCurve.Mark> all = marks.get();
        if (iteration.isEmpty() || all.isEmpty()) return Optional.empty();
        return Optional.of(all.get(RunCurve.nearest(all, iteration.getAsDouble())));
    }

    @Override
    public void step(int direction, boolean isFine) {
        move(direction * (isFine ? 1 : Math.max(1, marks.get().size() / PRESSES)));
    }

    @Override
    public void page(int direction) {
        move(direction * Math.max(1, marks.get().size() / PAGES));
    }

    @Override
    public void toStart() {
        read(0);
    }

    @Override
    public void toEnd() {
        read(Integer.MAX_VALUE);
    }

    /** While nothing is read, from the end: there the numbers above the curves are. */
    private void move(int places) {
        List<RunCurve.Mark> all = marks.get();
        int here = mark().map(all::indexOf).orElse(all.size() - 1);
        read(here + places);
    }

    private void read(int place) {
        List<RunCurve.Mark> all = marks.get();
        if (all.isEmpty()) return;
        point(all.get(Math.max(0, Math.min(all.size() - 1, place))).iteration());
    }

    /** Shows what is read, in the page's language. */
    void showText(int reach) {
        Optional<RunCurve.Mark> mark = mark();
        DomUpdate.hidden(place, mark.isEmpty());
        for (HTMLElement plot : plots) DomUpdate.attribute(plot, "aria-valuemax", Integer.toString(reach));
        mark.ifPresent(it -> Texts.show(place, "points.curve.at", LocalNumbers.grouped(it.iteration())));
        ReadPlace.show(plots, mark.map(RunCurve.Mark::iteration).orElse(0), mark.map(CurveReader::spoken));
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
