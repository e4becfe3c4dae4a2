package backprop.run.report;

import backprop.number.Numbers;
import backprop.paper.PlotArea.Span;
import backprop.run.AccuracyMark;
import backprop.run.LossHistory;
import backprop.run.RunView;
import backprop.session.settings.StopRules;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** A run's loss and accuracies over its iterations, as pictures. */
final class RunCurves {
    private static final int POINTS = 200;
    private static final double LEAST_LOSS = 1e-4, MOST_LOSS = 1e4, STEP = 0.05;

    private final RunView run;
    private final ReportWords words;
    private final Span along;

    RunCurves(RunView run, ReportWords words) {
        this.run = run;
        this.words = words;
        along = new Span(0, Math.max(1, run.iteration()), false);
    }

    void write(ReportMarkup out) {
        out.open("div", "class", "curves");
        loss(out);
        if (!run.marks().isEmpty()) accuracy(out);
        out.close("div");
    }

    private void loss(ReportMarkup out) {
        LossHistory.Points points = run.losses().points((run.iteration() + POINTS - 1) / POINTS);
        double most = largest(points.mean()) * 1.2;
        double least = Math.max(smallest(points.mean()) / 1.6, LEAST_LOSS);
        Span up = new Span(Math.min(least, most / 4), most, true);
        List<CurveDrawing.Line> lines = List.of(
                new CurveDrawing.Line("raw", points.x(), points.raw()),
                new CurveDrawing.Line("mean", points.x(), points.mean()));
        figure(out, "report.loss", up, Numbers::formatShort, lines);
        out.open("figcaption").text(words.text("report.loss.caption", "" + StopRules.WINDOW));
        out.close("figcaption").close("figure");
    }

    private static double largest(double[] means) {
        return Math.max(
                0.01, Arrays.stream(means).filter(it -> it < MOST_LOSS).max().orElse(3));
    }

    private static double smallest(double[] means) {
        return Arrays.stream(means).filter(it -> it < MOST_LOSS).min().orElse(0.05);
    }

    private void accuracy(ReportMarkup out) {
        AccuracyMark middle = run.marks().get(run.marks().size() / 2);
        double least = Math.min(middle.train(), middle.test()) - 0.03;
        Span up = new Span(Math.max(0, Math.floor(least / STEP) * STEP), 1, false);
        List<CurveDrawing.Line> lines = List.of(line("train", AccuracyMark::train), line("test", AccuracyMark::test));
        figure(
                out,
                "report.accuracy",
                up,
                share -> Numbers.formatShort(Math.rint(share * 1000) / 10) + "\u00a0%",
                lines);
        out.open("figcaption").text(words.text("report.accuracy.caption") + " ");
        out.put("span", words.text("train.test"), "class", "key test").text(" ");
        out.put("span", words.text("train.train"), "class", "key train");
        out.close("figcaption").close("figure");
    }

    private CurveDrawing.Line line(String kind, ToDoubleFunction<AccuracyMark> value) {
        double[] x = run.marks().stream().mapToDouble(AccuracyMark::iteration).toArray();
        return new CurveDrawing.Line(
                kind, x, run.marks().stream().mapToDouble(value).toArray());
    }

    private void figure(
            ReportMarkup out, String key, Span up, DoubleFunction<String> value, List<CurveDrawing.Line> lines) {
        out.open("figure");
        CurveDrawing.write(out, words.text(key), along, up, value, lines);
    }
}
