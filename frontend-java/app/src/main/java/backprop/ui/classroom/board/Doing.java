package backprop.ui.classroom.board;

import backprop.lesson.StudentMessage.RunReported;
import backprop.lesson.TaskView;
import backprop.lesson.Tile;
import backprop.lesson.page.Mark;
import backprop.lesson.page.PageName;
import backprop.lesson.page.TaskColumn;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.List;
import java.util.Optional;

/** What a student does now, in a few words. */
public final class Doing {
    private static final int PLACES = 3;

    private Doing() {}

    public static String words(Tile tile) {
        PageName page = PageName.of(tile);
        if (page == PageName.TRAIN && tile.run().isPresent())
            return words(tile.run().get());
        Optional<TaskView> task = Mark.taskNow(tile);
        if (task.isPresent()) return title(task.get().id());
        return Texts.text("board.page." + page.key());
    }

    private static String words(RunReported run) {
        String iteration = LocalNumbers.grouped(run.iteration());
        return switch (run.state()) {
            case RUNNING, PAUSED -> Texts.text("board.doing." + Mark.of(run).key(), iteration, loss(run));
            case DIVERGED -> Texts.text("board.doing.diverged", iteration);
            case DONE ->
                Texts.text(
                        "board.doing.done",
                        run.testAccuracy().isPresent()
                                ? LocalNumbers.percent(run.testAccuracy().getAsDouble())
                                : loss(run));
        };
    }

    private static String loss(RunReported run) {
        List<Double> loss = run.loss();
        return loss.isEmpty() ? "–" : LocalNumbers.loss(loss.get(loss.size() - 1), PLACES);
    }

    /** Of a task, as its page calls it. */
    static String title(String id) {
        String name = TaskColumn.name(id);
        String key = TaskColumn.isGraph(id)
                ? "graph.preset." + name
                : TaskColumn.isQuestion(id) ? "question." + name : "exercise." + name + ".title";
        return Texts.has(key) ? Texts.text(key) : name;
    }

    /** Of a mistake, as the checker calls it; empty where it has no name. */
    static String mistake(Optional<String> mistake) {
        String key = "exercise.mistake." + mistake.orElse("");
        return mistake.isPresent() && Texts.has(key) ? Texts.text(key) : "";
    }
}
