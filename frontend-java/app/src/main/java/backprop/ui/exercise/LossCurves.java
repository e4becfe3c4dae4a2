package backprop.ui.exercise;

import backprop.paper.PictureName;
import backprop.run.LineStyle;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.dom.Theme;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import backprop.ui.train.chart.Axis;
import backprop.ui.train.chart.Line;
import backprop.ui.train.chart.LineChart;
import backprop.ui.train.chart.LineKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The loss of the student's net over that of the right one, each as its mean over the last iterations. */
final class LossCurves {
    private static final LineStyle OWN = new LineStyle(1, 1), RIGHT = new LineStyle(2, 2);
    /** So many means lie side by side: what is noise in one mini-batch is none in their curve. */
    private static final int WINDOWS = 40;

    private static final int ROOM_A_TICK = 90, TICKS = 5;
    /** What is more than this runs out of the picture. */
    private static final double MOST = 6;

    private final HTMLElement root = Elements.byId("mine-plot");
    private final LineChart chart = new LineChart(root, "exercises.train.no-chart", x -> {}, () -> {}, this::paint);
    private final double[] own;
    private final double[] right;
    private final int window;
    private int count;

    LossCurves(String exercise, int steps) {
        own = new double[steps];
        right = new double[steps];
        window = Math.max(1, steps / WINDOWS);
        HTMLElement figure = (HTMLElement) root.getParentNode();
        new SaveMenu(
                figure.querySelector("figcaption"),
                () -> chart.onPaper(keys(), () -> PictureFile.seen(root)),
                () -> PictureName.of("exercise", exercise, "loss"));
        Texts.onLanguage(this::paint);
        Theme.onChange(this::paint);
        paint();
    }

    private static List<LineKey> keys() {
        return List.of(
                new LineKey(OWN, Texts.text("exercises.train.yours")),
                new LineKey(RIGHT, Texts.text("exercises.train.right")));
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
        paint();
    }

    void add(double[] moreOwn, double[] moreRight) {
        System.arraycopy(moreOwn, 0, own, count, moreOwn.length);
        System.arraycopy(moreRight, 0, right, count, moreRight.length);
        count += moreOwn.length;
        paint();
    }

    private void paint() {
        List<Line> lines = new ArrayList<>();
        lines.add(line(RIGHT, 2, right));
        lines.add(line(OWN, 3, own));
        double most = 0.1;
        for (Line line : lines) for (double loss : line.y()) if (loss < MOST) most = Math.max(most, loss);
        int ticks = Math.max(2, chart.width() / ROOM_A_TICK);
        chart.show(Axis.along(own.length, ticks, 1), Axis.values(most * 1.1, TICKS), lines);
        DomUpdate.attribute(root, "data-unit", Texts.text("exercises.train.unit"));
    }

    private Line line(LineStyle style, int weight, double[] losses) {
        double[] x = new double[count];
        Arrays.setAll(x, i -> i + 1);
        return new Line(style, weight, false, x, means(losses));
    }

    private double[] means(double[] losses) {
        double[] means = new double[count];
        for (int i = 0; i < count; i++) {
            int from = Math.max(0, i + 1 - window);
            double sum = 0;
            for (int j = from; j <= i; j++) sum += losses[j];
            means[i] = sum / (i + 1 - from);
        }
        return means;
    }
}
