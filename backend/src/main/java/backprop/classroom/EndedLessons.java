package backprop.classroom;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lessons that have ended, as long as boards and students are still to be told: a page that nobody looks at asks once a minute. */
final class EndedLessons {
    static final long RETENTION_MILLIS = 120_000;

    private final Map<String, Ended> lessons = new ConcurrentHashMap<>();

    private record Ended(OpenLesson lesson, long at) {}

    void add(OpenLesson lesson, long now) {
        lessons.put(lesson.id(), new Ended(lesson, now));
    }

    boolean has(String id) {
        return lessons.containsKey(id);
    }

    Optional<OpenLesson> find(String id) {
        return Optional.ofNullable(lessons.get(id)).map(Ended::lesson);
    }

    /** Removes those that ended so long ago that every page knows it. */
    void removeExpired(long now) {
        lessons.values().removeIf(ended -> now - ended.at > RETENTION_MILLIS);
    }
}
