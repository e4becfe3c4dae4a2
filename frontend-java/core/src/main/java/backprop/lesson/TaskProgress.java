package backprop.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a student has done at one task. */
final class TaskProgress {
    /** So many misses, or so long at it, and somebody should come and help. */
    static final int STUCK_MISSES = 3;

    static final long STUCK_MILLIS = 180_000;

    private final String id;
    /** The entry with which the student last turned to this task, 0 at first; and when. */
    private long turned;

    private long since;
    /** Entries with a miss, the first ones and the last. */
    private final List<Long> misses = new ArrayList<>();

    private Optional<String> mistake = Optional.empty();
    private boolean isRight;

    TaskProgress(String id) {
        this.id = id;
    }

    boolean isRight() {
        return isRight;
    }

    /** @param turns whether the student was at another task before */
    Effect add(Entry entry, StudentMessage.TaskReported report, boolean turns) {
        List<Long> obsolete = new ArrayList<>();
        if (turns) {
            if (turned > 0 && !misses.contains(turned)) obsolete.add(turned);
            turned = entry.number();
            since = entry.millis();
        }
        switch (report.attempt()) {
            case WORKING -> {
                if (!turns) return Effect.none(entry.number());
            }
            case RIGHT -> isRight = true;
            case WRONG -> miss(entry.number(), report.mistake(), obsolete);
        }
        return new Effect(true, obsolete);
    }

    private void miss(long number, Optional<String> named, List<Long> obsolete) {
        if (misses.size() == STUCK_MISSES) {
            long last = misses.remove(STUCK_MISSES - 1);
            if (last != turned) obsolete.add(last);
        }
        misses.add(number);
        mistake = named;
    }

    /** @param isAtIt whether it is what the student does now */
    TaskView view(boolean isAtIt, long now) {
        return new TaskView(id, state(isAtIt, now), misses.size(), mistake);
    }

    private TaskState state(boolean isAtIt, long now) {
        if (isRight) return misses.isEmpty() ? TaskState.RIGHT : TaskState.RIGHT_AFTER_MISS;
        boolean isLong = isAtIt && now - since >= STUCK_MILLIS;
        return isLong || misses.size() == STUCK_MISSES ? TaskState.STUCK : TaskState.WORKING;
    }
}
