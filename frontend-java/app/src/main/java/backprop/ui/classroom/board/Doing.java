package backprop.ui.classroom.board;

import backprop.lesson.StudentMessage.RunReported;
import backprop.lesson.TaskView;
import backprop.lesson.Tile;
import backprop.lesson.page.Mark;
import backprop.lesson.page.PageName;
import backprop.lesson.page.TaskColumn;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.lesson.Query;
import java.util.List;
import java.util.Map;
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
        String what = task.isPresent() ? title(task.get().id()) : Texts.text("board.page." + page.key());
        return page == PageName.GRAPH ? withStep(what, tile) : what;
    }

    /** As the address has it: a number, or "end"; at the start nothing. */
    private static String withStep(String what, Tile tile) {
        String step = tile.page().map(Query::of).orElse(Map.of()).getOrDefault("step", "");
        if (step.isEmpty()) return what;
        return step.equals("end") ? Texts.text("board.doing.end", what) : Texts.text("board.doing.step", what, step);
    }

    /** Where a run stands. */
    public static String words(RunReported run) {
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
