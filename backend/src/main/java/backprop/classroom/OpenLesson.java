package backprop.classroom;

import backprop.classroom.store.LessonRow;
import backprop.lesson.Effect;
import backprop.lesson.Entry;
import backprop.lesson.Lesson;
import backprop.lesson.TeacherMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A lesson under way, as this server has it in memory. */
final class OpenLesson {
    private final LessonRow row;
    private final Lesson lesson;
    private final List<Long> obsolete = new ArrayList<>();
    private final Map<String, RateLimit> rateLimits = new HashMap<>();
    private final Map<String, RateLimit> digitsLimits = new HashMap<>();
    private final Map<String, Long> lastSaid = new HashMap<>();
    private final PublishedDigits given = new PublishedDigits();
    private int joining;
    private long base;

    OpenLesson(LessonRow row) {
        this.row = row;
        lesson = new Lesson(row.id(), row.code());
    }

    String id() {
        return row.id();
    }

    LessonRow row() {
        return row;
    }

    /** What it was before this server was started, or heard of the lesson. */
    synchronized void rebuild(List<Entry> entries) {
        entries.forEach(this::add);
        base = lesson.version();
    }

    /** What a page has seen of it that was shown by another process may differ in what nobody can tell. */
    synchronized long base() {
        return base;
    }

    synchronized Effect add(Entry entry) {
        Effect effect = lesson.add(entry);
        obsolete.addAll(effect.obsolete());
        return effect;
    }

    synchronized void addAll(List<Entry> entries) {
        entries.forEach(this::add);
    }

    PublishedDigits given() {
        return given;
    }

    synchronized void end(long millis) {
        given.clear();
        lesson.add(new Entry(id(), lesson.version() + 1, millis, new TeacherMessage.Ended()));
    }

    /** Reads it while nobody changes it. */
    synchronized <T> T read(Function<Lesson, T> view) {
        return view.apply(lesson);
    }

    /** @return numbers of entries that need not be kept; each is given once */
    synchronized List<Long> drainObsolete() {
        List<Long> numbers = List.copyOf(obsolete);
        obsolete.clear();
        return numbers;
    }

    synchronized void putBackObsolete(List<Long> numbers) {
        obsolete.addAll(numbers);
    }

    synchronized RateLimit rateLimit(String student) {
        return rateLimits.computeIfAbsent(student, each -> new RateLimit());
    }

    /** Of the class's digits: whoever loads them may still answer. */
    synchronized RateLimit digitsLimit(String student) {
        return digitsLimits.computeIfAbsent(student, each -> new RateLimit());
    }

    /** @return whether nothing was kept of that student for so long */
    synchronized boolean wasSilent(String student, long now, long millis) {
        return now - lastSaid.getOrDefault(student, Long.MIN_VALUE / 2) > millis;
    }

    synchronized void recordActivity(String student, long now) {
        lastSaid.put(student, now);
    }

    /** @return false if the class is full, with those who are just coming in */
    synchronized boolean reserveJoining(int size, int ever, long now) {
        return lesson.everJoined() + joining < ever && reserveReturning(size, now);
    }

    /** Of one who was away so long that somebody else may have taken the seat. */
    synchronized boolean reserveReturning(int size, long now) {
        boolean isFull = lesson.seats(now) + joining >= size;
        if (!isFull) joining++;
        return !isFull;
    }

    /** Who was coming in is in, or is not. */
    synchronized void endJoining() {
        joining--;
    }
}
