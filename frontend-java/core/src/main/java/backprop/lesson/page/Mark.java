package backprop.lesson.page;

import backprop.lesson.StudentMessage.RunReported;
import backprop.lesson.TaskState;
import backprop.lesson.TaskView;
import backprop.lesson.Tile;
import java.util.Locale;
import java.util.Optional;

/** How a student stands with what is on the screen now, in one mark. */
public enum Mark {
    NONE,
    AWAY,
    WORKING,
    MISSED,
    STUCK,
    RIGHT,
    RIGHT_AFTER_MISS,
    RUNNING,
    PAUSED,
    DONE,
    DIVERGED;

    /** As texts and style sheets call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Mark of(Tile tile) {
        if (!tile.present()) return AWAY;
        if (PageName.of(tile) == PageName.TRAIN && tile.run().isPresent())
            return of(tile.run().get());
        return taskNow(tile).map(Mark::of).orElse(NONE);
    }

    public static Mark of(RunReported run) {
        return valueOf(run.state().name());
    }

    /** A miss with more to try is not yet being stuck. */
    public static Mark of(TaskView task) {
        if (task.state() == TaskState.WORKING) return task.misses() > 0 ? MISSED : WORKING;
        return valueOf(task.state().name());
    }

    /** The task that the student's page is about. */
    public static Optional<TaskView> taskNow(Tile tile) {
        return tile.page().flatMap(page -> tile.tasks().stream()
                .filter(task -> TaskColumn.isOn(task.id(), page))
                .findFirst());
    }
}
