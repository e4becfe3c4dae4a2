package backprop.run.report;

import backprop.run.AccuracyMark;
import backprop.run.LineStyle;
import backprop.run.Run;
import backprop.run.RunRecord;
import backprop.run.RunSpec;
import backprop.run.RunState;
import backprop.run.history.RunHistory;
import backprop.session.protocol.Snapshot;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import backprop.train.TrainingPlan;
import java.util.List;
import java.util.Optional;

/** A run that is over, and a report of it in a language of keys. */
final class Reports {
    static final String HOSTILE = "<script>alert('1')</script> & \"quotes\" \u0000\u202e";
    static final ReportWords KEYS = (key, parameters) -> key + List.of(parameters);
    private static final int ITERATIONS = 300;

    private Reports() {}

    static Run run(List<AccuracyMark> marks, float[] losses) {
        return run(marks, losses, new byte[0]);
    }

    static Run run(List<AccuracyMark> marks, float[] losses, byte[] weights) {
        TrainingPlan plan = TrainingPlan.notebook().withIterations(ITERATIONS);
        return Run.of(
                new RunRecord(
                        "",
                        false,
                        new RunSpec(new RunSettings(plan, DataSource.GENERATED)),
                        losses,
                        marks,
                        100,
                        plan.learningRate(),
                        new RunState.Done(),
                        new Snapshot(losses.length, weights),
                        new RunHistory(true)),
                new LineStyle(1, 1));
    }

    static Run usual() {
        float[] losses = new float[ITERATIONS];
        for (int i = 0; i < losses.length; i++) losses[i] = 2.3f / (1 + i * 0.1f);
        return run(List.of(new AccuracyMark(100, 0.8, 0.85), new AccuracyMark(300, 0.9, 0.9234)), losses);
    }

    static String html(ReportEntry... entries) {
        LabReport report = new LabReport(HOSTILE, "", "30 November 2026", List.of(entries));
        return ReportFile.of("en", HOSTILE, "main { color: red; }", out -> {
            out.open("main", "class", "report-sheet");
            report.write(out, KEYS);
            out.close("main");
        });
    }

    static ReportEntry entry(Run run, String note) {
        return new ReportEntry(HOSTILE, run.view(), note, Optional.empty());
    }
}
