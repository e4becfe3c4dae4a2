package backprop.ui.train;

import backprop.run.AccuracyMark;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.ui.dom.LessonReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.browser.Window;

/** Tells a lesson how the run stands, where its student has joined one; once a second, and when it has come to rest. */
final class RunReport {
    private static final int SECOND = 1_000, POINTS = 64, TESTS = 20;

    private Optional<RunView> reported = Optional.empty();
    private boolean isWaiting;
    private Optional<RunView> current = Optional.empty();

    void show(Optional<RunView> run) {
        current = run;
        if (isWaiting || !LessonReport.isWanted()) return;
        send();
        isWaiting = true;
        Window.setTimeout(
                () -> {
                    isWaiting = false;
                    send();
                },
                SECOND);
    }

    private void send() {
        Optional<RunView> run =
                current.filter(one -> one.iteration() > 0 && !one.state().isPreview());
        if (run.isEmpty() || isTold(run.get())) return;
        reported = run;
        send(run.get());
    }

    private boolean isTold(RunView run) {
        return run.isOf(reported)
                && reported.get().iteration() == run.iteration()
                && reported.get().state().equals(run.state())
                && reported.get().marks().size() == run.marks().size()
                && reported.get().evaluated().equals(run.evaluated());
    }

    private static void send(RunView run) {
        int count = Math.min(POINTS, run.iteration());
        double[] losses = new double[count];
        for (int i = 0; i < count; i++) losses[i] = run.losses().mean((int) ((long) run.iteration() * (i + 1) / count));
        LessonReport.run(
                query(run), run.iteration(), losses, accuracy(run), tests(run.marks()), state(run), run.deadUnits());
    }

    /** Less than 0 where it is not known. */
    private static double accuracy(RunView run) {
        if (run.evaluated().isPresent()) return run.evaluated().get().test().accuracy();
        List<AccuracyMark> marks = run.marks();
        return marks.isEmpty() ? -1 : marks.get(marks.size() - 1).test();
    }

    /** Iteration, accuracy, iteration, accuracy, …: evenly of all, with the last. */
    private static double[] tests(List<AccuracyMark> marks) {
        int count = Math.min(TESTS, marks.size());
        double[] tests = new double[2 * count];
        for (int i = 0; i < count; i++) {
            AccuracyMark mark = marks.get(marks.size() * (i + 1) / count - 1);
            tests[2 * i] = mark.iteration();
            tests[2 * i + 1] = mark.test();
        }
        return tests;
    }

    private static String state(RunView run) {
        if (run.state() instanceof RunState.Diverged) return "diverged";
        if (run.state().isBusy()) return "running";
        return run.isOver() ? "done" : "paused";
    }

    private static String query(RunView run) {
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, String> one : run.spec().settings().texts().entrySet()) {
            if (query.length() > 0) query.append('&');
            query.append(one.getKey()).append('=').append(one.getValue());
        }
        return query.toString();
    }
}
