package backprop.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One who joined, and what that student has told so far. */
final class Student {
    /** Who has not been heard of for longer is taken to be away: a page says something each ten seconds. */
    static final long PRESENT_MILLIS = 25_000;
    /** Longer than a browser lets a page rest that nobody looks at: such a page says something once a minute. */
    static final long SEAT_MILLIS = 300_000;

    private static final int MOST_TASKS = 100, MOST_RUNS = 20, MOST_NAMES = 20;

    private final String id;
    private StudentName name;
    private int names;
    private long nameAt;
    private long seen;
    private long seenAt;
    private boolean hasLeft;
    private long changedAt;
    private Optional<String> page = Optional.empty();
    private long pageAt;
    /** By their settings, the one told of last at the end. */
    private final Map<String, NumberedRun> runs = new LinkedHashMap<>();

    private final Map<String, TaskProgress> tasks = new TreeMap<>();
    private String task = "";

    private record NumberedRun(long number, StudentMessage.RunReported run) {}

    Student(String id, StudentName name, Entry joined) {
        this.id = id;
        this.name = name;
        nameAt = joined.number();
        changedAt = joined.number();
        seen = joined.millis();
    }

    String id() {
        return id;
    }

    StudentName name() {
        return name;
    }

    long nameAt() {
        return nameAt;
    }

    boolean hasLeft() {
        return hasLeft;
    }

    /** Who left, or closed the page a while ago, makes room. */
    boolean hasSeat(long now) {
        return !hasLeft && now - seen <= SEAT_MILLIS;
    }

    /** The entry after which its tile became another. */
    long changedAt() {
        return changedAt;
    }

    boolean mayBeRenamed() {
        return names < MOST_NAMES && !hasLeft;
    }

    Effect rename(Entry entry, StudentName name) {
        this.name = name;
        names++;
        nameAt = entry.number();
        changedAt = entry.number();
        return Effect.NEW;
    }

    /** What concerns this student alone. */
    Effect add(Entry entry, StudentMessage what) {
        if (what instanceof StudentMessage.PageOpened opened) return open(entry, opened);
        if (what instanceof StudentMessage.RunReported run) return report(entry, run);
        if (what instanceof StudentMessage.TaskReported report) return report(entry, report);
        if (what instanceof StudentMessage.Left) {
            hasLeft = true;
            return Effect.NEW;
        }
        return Effect.none(entry.number());
    }

    /** Each word is a sign of life; only the last one says when it was. */
    void markSeen(Entry entry) {
        seen = entry.millis();
        changedAt = entry.number();
    }

    Effect present(Entry entry) {
        long before = seenAt;
        seenAt = entry.number();
        markSeen(entry);
        return Effect.instead(before);
    }

    private Effect open(Entry entry, StudentMessage.PageOpened opened) {
        long before = pageAt;
        page = Optional.of(opened.address());
        pageAt = entry.number();
        return Effect.instead(before);
    }

    private Effect report(Entry entry, StudentMessage.RunReported run) {
        List<Long> obsolete = new ArrayList<>();
        NumberedRun before = runs.remove(run.settings());
        if (before != null) obsolete.add(before.number);
        runs.put(run.settings(), new NumberedRun(entry.number(), run));
        if (runs.size() > MOST_RUNS) {
            NumberedRun oldest = runs.remove(runs.keySet().iterator().next());
            obsolete.add(oldest.number);
        }
        return new Effect(true, obsolete);
    }

    private Effect report(Entry entry, StudentMessage.TaskReported report) {
        TaskProgress progress = tasks.get(report.id());
        boolean isOver = progress == null ? tasks.size() == MOST_TASKS : progress.isRight();
        if (isOver) return Effect.none(entry.number());
        if (progress == null) {
            progress = new TaskProgress(report.id());
            tasks.put(report.id(), progress);
        }
        boolean turns = !task.equals(report.id());
        task = report.id();
        return progress.add(entry, report, turns);
    }

    List<StudentMessage.RunReported> runs() {
        return runs.values().stream().map(NumberedRun::run).toList();
    }

    Tile tile(long now) {
        long ago = Math.max(0, now - seen);
        List<TaskView> views = new ArrayList<>();
        tasks.forEach((id, progress) -> views.add(progress.view(id.equals(task), now)));
        List<StudentMessage.RunReported> all = runs();
        Optional<StudentMessage.RunReported> last =
                all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        return new Tile(id, name, page, last, views, ago, !hasLeft && ago <= PRESENT_MILLIS);
    }
}
