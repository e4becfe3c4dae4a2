package backprop.ui.points.answer;

import backprop.paper.PictureName;
import backprop.points.PointFrame;
import backprop.points.PointSettings;
import backprop.points.RunCurve;
import backprop.run.LineStyle;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import backprop.ui.train.chart.Axis;
import backprop.ui.train.chart.CrosshairMarks;
import backprop.ui.train.chart.Line;
import backprop.ui.train.chart.LineChart;
import backprop.ui.train.chart.Repaint;
import backprop.ui.widget.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.teavm.jso.dom.html.HTMLElement;

/** Loss and accuracy over the iterations, of training and of testing. */
public final class Curves {
    private static final int ROOM_A_TICK = 80, BETWEEN = 150;
    private static final LineStyle STYLE = new LineStyle(1, 1);

    private final HTMLElement lossPlot = Elements.byId("loss-plot");
    private final HTMLElement accuracyPlot = Elements.byId("accuracy-plot");
    private final Repaint repaint = new Repaint(BETWEEN, this::paintLoss, this::paintAccuracy);
    private final RunCurve curve = new RunCurve();
    private final CurveReader reader = new CurveReader(List.of(lossPlot, accuracyPlot), curve::marks, this::read);
    private final LineChart losses =
            new LineChart(lossPlot, "points.chart.missing", reader::point, reader::stopReading, repaint::schedule);
    private final LineChart accuracies =
            new LineChart(accuracyPlot, "points.chart.missing", reader::point, reader::stopReading, repaint::schedule);
    private Optional<RunCurve.Mark> newest = Optional.empty();
    private final EarlierRuns kept = new EarlierRuns(repaint::schedule);

    /** @param settings of the present run */
    public Curves(Supplier<PointSettings> settings, Notice notice) {
        Elements.byId("keep-curves").addEventListener("click", event -> {
            if (curve.lastIteration() == 0) notice.hint("points.kept.empty");
            else if (kept.runs().size() == EarlierRuns.MOST) notice.hint("points.kept.full");
            else kept.add(curve.marks(), settings.get(), STYLE);
        });
        new SaveMenu(Elements.byId("kept"), this::picture, () -> PictureName.of("points", "curves"));
    }

    /** Both charts, and below each whose lines those of earlier runs are. */
    private String picture() {
        HTMLElement loss = (HTMLElement) lossPlot.getParentNode(),
                accuracy = (HTMLElement) accuracyPlot.getParentNode();
        return losses.onPaper(List.of(), () -> accuracies.onPaper(kept.keys(), () -> PictureFile.seen(loss, accuracy)));
    }

    public void add(PointFrame frame) {
        newest = Optional.of(curve.add(frame));
        if (reader.mark().isEmpty()) showMark(newest.get());
        repaint.schedule();
    }

    /** The numbers above are those of the place that is read, else the newest. */
    private void read() {
        reader.mark().or(() -> newest).ifPresent(Curves::showMark);
        reader.showText(extent());
        mark();
    }

    private void mark() {
        Optional<RunCurve.Mark> read = reader.mark();
        if (read.isEmpty()) {
            losses.unmark();
            accuracies.unmark();
            return;
        }
        List<CrosshairMarks.Dot> onLoss = new ArrayList<>(), onAccuracy = new ArrayList<>();
        for (EarlierRuns.EarlierRun run : kept.runs()) {
            List<RunCurve.Mark> marks = run.marks();
            if (marks.get(marks.size() - 1).iteration() < read.get().iteration()) continue;
            dot(run.style(), marks.get(RunCurve.nearest(marks, read.get().iteration())), onLoss, onAccuracy);
        }
        dot(STYLE, read.get(), onLoss, onAccuracy);
        losses.mark(read.get().iteration(), onLoss);
        accuracies.mark(read.get().iteration(), onAccuracy);
    }

    private static void dot(
            LineStyle style, RunCurve.Mark mark, List<CrosshairMarks.Dot> onLoss, List<CrosshairMarks.Dot> onAccuracy) {
        onLoss.add(new CrosshairMarks.Dot(style, mark.keptLoss()));
        onAccuracy.add(new CrosshairMarks.Dot(style, mark.keptAccuracy()));
    }

    public void restart() {
        curve.restart();
        newest = Optional.empty();
        reader.stopReading();
        repaint.schedule();
    }

    public void refresh() {
        kept.updateTexts();
        reader.showText(extent());
        repaint.schedule();
    }

    private static void showMark(RunCurve.Mark mark) {
        number("loss", mark.loss(), LocalNumbers.loss(mark.loss(), 4));
        number("test-loss", mark.testLoss(), LocalNumbers.loss(mark.testLoss(), 4));
        number("train-accuracy", mark.accuracy(), LocalNumbers.percent(mark.accuracy()));
        number("test-accuracy", mark.testAccuracy(), LocalNumbers.percent(mark.testAccuracy()));
    }

    private static void number(String id, double value, String words) {
        HTMLElement output = Elements.byId(id);
        DomUpdate.text(output, value - value == 0 ? words : "–");
        DomUpdate.attribute(output, "data-value", value - value == 0 ? Double.toString(value) : "");
    }

    private int extent() {
        int reach = curve.lastIteration() == 0 && kept.runs().isEmpty() ? 100 : Math.max(20, curve.lastIteration());
        for (EarlierRuns.EarlierRun run : kept.runs())
            reach = Math.max(reach, run.marks().get(run.marks().size() - 1).iteration());
        return reach;
    }

    private int ticks(LineChart chart) {
        return Math.max(2, chart.width() / ROOM_A_TICK);
    }

    private void paintLoss() {
        double most = 0.1;
        for (RunCurve.Mark mark : all()) most = Math.max(most, Math.max(finite(mark.loss()), finite(mark.testLoss())));
        losses.show(
                Axis.along(extent(), ticks(losses), 1),
                Axis.values(most * 1.05, 4),
                lines(RunCurve.Mark::loss, RunCurve.Mark::testLoss, RunCurve.Mark::keptLoss));
        DomUpdate.attribute(lossPlot, "data-unit", Texts.text("points.iteration"));
    }

    private void paintAccuracy() {
        double least = 1;
        for (RunCurve.Mark mark : all()) {
            if (mark.accuracy() < least) least = mark.accuracy();
            if (mark.testAccuracy() < least) least = mark.testAccuracy();
        }
        double from = curve.marks().isEmpty() ? 0 : Math.max(0, Math.floor(least * 10 - 0.5) / 10);
        accuracies.show(
                Axis.along(extent(), ticks(accuracies), 1),
                Axis.shares(from, 3),
                lines(RunCurve.Mark::accuracy, RunCurve.Mark::testAccuracy, RunCurve.Mark::keptAccuracy));
        DomUpdate.attribute(accuracyPlot, "data-unit", Texts.text("points.iteration"));
        reader.showText(extent());
        mark();
    }

    private List<RunCurve.Mark> all() {
        List<RunCurve.Mark> all = new ArrayList<>(curve.marks());
        for (EarlierRuns.EarlierRun run : kept.runs()) all.addAll(run.marks());
        return all;
    }

    private static double finite(double x) {
        return x - x == 0 ? x : 0;
    }

    private List<Line> lines(
            ToDoubleFunction<RunCurve.Mark> training,
            ToDoubleFunction<RunCurve.Mark> test,
            ToDoubleFunction<RunCurve.Mark> earlier) {
        List<Line> lines = new ArrayList<>();
        for (EarlierRuns.EarlierRun run : kept.runs()) lines.add(line(run.style(), 2, run.marks(), earlier));
        List<RunCurve.Mark> marks = curve.marks();
        lines.add(line(STYLE, 1, marks, training));
        boolean tested = !marks.isEmpty() && finite(marks.get(0).testLoss()) > 0;
        if (tested) lines.add(line(STYLE, 3, marks, test));
        return lines;
    }

    private static Line line(
            LineStyle style, int weight, List<RunCurve.Mark> marks, ToDoubleFunction<RunCurve.Mark> of) {
        return new Line(
                style,
                weight,
                false,
                marks.stream().mapToDouble(RunCurve.Mark::iteration).toArray(),
                marks.stream().mapToDouble(of).toArray());
    }
}
