package backprop.ui.points.answer;

import backprop.points.PointFrame;
import backprop.run.LineStyle;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.train.chart.Axis;
import backprop.ui.train.chart.Line;
import backprop.ui.train.chart.LineChart;
import backprop.ui.train.chart.Repaint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.teavm.jso.dom.html.HTMLElement;

/** Loss and accuracy over the iterations, of training and of testing. */
public final class Curves {
    private static final int MOST = 1000, ROOM_A_TICK = 80, BETWEEN = 150;
    private static final LineStyle STYLE = new LineStyle(1, 1);

    private record Mark(int iteration, double loss, double testLoss, double accuracy, double testAccuracy) {}

    private final HTMLElement lossPlot = Elements.byId("loss-plot");
    private final HTMLElement accuracyPlot = Elements.byId("accuracy-plot");
    private final Repaint repaint = new Repaint(BETWEEN, this::paintLoss, this::paintAccuracy);
    private final LineChart losses =
            new LineChart(lossPlot, "points.chart.missing", x -> {}, () -> {}, repaint::soon);
    private final LineChart accuracies =
            new LineChart(accuracyPlot, "points.chart.missing", x -> {}, () -> {}, repaint::soon);
    private final List<Mark> marks = new ArrayList<>();
    private int stride = 1;
    private int skipped;

    public void add(PointFrame frame) {
        if (!marks.isEmpty() && frame.iteration() < last().iteration()) restart();
        Mark mark = new Mark(
                frame.iteration(),
                frame.training().loss(),
                frame.test().loss(),
                frame.training().accuracy(),
                frame.test().accuracy());
        boolean again = !marks.isEmpty() && last().iteration() == mark.iteration();
        if (again) marks.set(marks.size() - 1, mark);
        else if (++skipped >= stride || marks.size() < 2) {
            skipped = 0;
            marks.add(mark);
        }
        if (marks.size() > MOST) thin();
        say(mark);
        repaint.soon();
    }

    private Mark last() {
        return marks.get(marks.size() - 1);
    }

    /** Every second one goes, and from now on only every second comes. */
    private void thin() {
        for (int i = marks.size() - 2; i > 0; i -= 2) marks.remove(i);
        stride *= 2;
    }

    public void restart() {
        marks.clear();
        stride = 1;
        skipped = 0;
        repaint.soon();
    }

    public void anew() {
        repaint.soon();
    }

    private static void say(Mark mark) {
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

    private int reach() {
        return marks.isEmpty() ? 100 : Math.max(20, last().iteration());
    }

    private int ticks(LineChart chart) {
        return Math.max(2, chart.width() / ROOM_A_TICK);
    }

    private void paintLoss() {
        double most = 0.1;
        for (Mark mark : marks) most = Math.max(most, Math.max(finite(mark.loss()), finite(mark.testLoss())));
        losses.show(
                Axis.along(reach(), ticks(losses), 1),
                Axis.values(most * 1.05, 4),
                lines(Mark::loss, Mark::testLoss));
        DomUpdate.attribute(lossPlot, "data-unit", Texts.text("points.iteration"));
    }

    private void paintAccuracy() {
        double least = 1;
        for (Mark mark : marks) {
            if (mark.accuracy() < least) least = mark.accuracy();
            if (mark.testAccuracy() < least) least = mark.testAccuracy();
        }
        double from = marks.isEmpty() ? 0 : Math.max(0, Math.floor(least * 10 - 0.5) / 10);
        accuracies.show(
                Axis.along(reach(), ticks(accuracies), 1),
                Axis.shares(from, 3),
                lines(Mark::accuracy, Mark::testAccuracy));
        DomUpdate.attribute(accuracyPlot, "data-unit", Texts.text("points.iteration"));
    }

    private static double finite(double x) {
        return x - x == 0 ? x : 0;
    }

    private List<Line> lines(ToDoubleFunction<Mark> training, ToDoubleFunction<Mark> test) {
        double[] x = marks.stream().mapToDouble(Mark::iteration).toArray();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(STYLE, 1, false, x, marks.stream().mapToDouble(training).toArray()));
        double[] tested = marks.stream().mapToDouble(test).toArray();
        if (tested.length > 0 && tested[0] - tested[0] == 0) lines.add(new Line(STYLE, 3, false, x, tested));
        return lines;
    }
}
