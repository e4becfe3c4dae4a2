package backprop.classroom;

import backprop.classroom.store.LessonRow;
import backprop.classroom.store.LessonStore;
import backprop.classroom.store.StoreException;
import backprop.lesson.Effect;
import backprop.lesson.Lesson;
import backprop.lesson.Message;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The lessons under way, in memory as in the store: opened when they are first wanted, and read again where others write, too. */
final class LessonDirectory implements AutoCloseable {
    private static final int SECONDS = 3, TEACHERS_SECONDS = 20;
    /** After the store could not be opened, it is not tried again for so long. */
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final ClassroomOptions options;
    private final LessonClock clock;
    private final Map<String, OpenLesson> lessons = new ConcurrentHashMap<>();
    private final EndedLessons ended = new EndedLessons();
    private final Set<String> unannounced = ConcurrentHashMap.newKeySet();
    private final ReentrantLock opening = new ReentrantLock();
    private final Semaphore refreshing = new Semaphore(4);
    private volatile LessonStore store;
    private volatile EntryWriter writer;
    private Optional<OtherServers> others = Optional.empty();
    private volatile boolean isOpen, isClosed;
    private volatile long failed = System.nanoTime() - PAUSE_NANOS;

    LessonDirectory(ClassroomOptions options, LessonClock clock) {
        this.options = options;
        this.clock = clock;
    }

    boolean isOpen() {
        return isOpen;
    }

    boolean isShared() {
        return open().isShared();
    }

    boolean mayBeUnderWay() {
        return options.isOpenedAtOnce();
    }

    /** Where a lesson may be under way. */
    void openIfWanted() {
        if (mayBeUnderWay() && !isOpen) open();
    }

    /** A teacher who begins a lesson waits longer for whoever opens it. */
    void openPatiently() {
        open(TEACHERS_SECONDS);
    }

    /** Takes as long as that takes. */
    LessonStore open() {
        return open(SECONDS);
    }

    /** @param seconds to wait for somebody else who opens it */
    private LessonStore open(int seconds) {
        if (isOpen) return store;
        lock(seconds);
        try {
            if (isOpen) return store;
            if (isClosed || System.nanoTime() - failed < PAUSE_NANOS) throw new StoreException("not open", null);
            if (store == null) {
                store = options.store().get();
                writer = new EntryWriter(store, unannounced::add);
            }
            clock.set(store);
            load();
            if (store.isShared())
                others = Optional.of(new OtherServers(store, clock, unannounced, this::handleNotification));
            isOpen = true;
            return store;
        } catch (StoreException e) {
            failed = System.nanoTime();
            throw e;
        } finally {
            opening.unlock();
        }
    }

    /** Who opens it keeps the others waiting no longer than a request should take. */
    private void lock(int seconds) {
        try {
            if (opening.tryLock(seconds, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refused.of(503, "opening").after(1);
    }

    /** @return what it did, once it is kept; fails with Refused or StoreException */
    CompletableFuture<Effect> write(OpenLesson lesson, Message message) {
        open();
        return writer.write(lesson, clock.now(), message);
    }

    /** @return false where its code is taken */
    boolean create(LessonRow row) {
        if (!open().create(row)) return false;
        lessons.put(row.id(), new OpenLesson(row));
        unannounced.add(row.id());
        return true;
    }

    /** Learns of lessons that others have begun, and ended. */
    private void load() {
        Set<String> found = new HashSet<>();
        for (LessonRow row : store.lessons()) {
            found.add(row.id());
            if (lessons.containsKey(row.id()) || ended.has(row.id())) continue;
            OpenLesson lesson = new OpenLesson(row);
            lesson.rebuild(store.entries(row.id(), 0));
            lessons.putIfAbsent(row.id(), lesson);
        }
        for (OpenLesson lesson : lessons.values())
            if (!found.contains(lesson.id()) && !isJustBegun(lesson)) markEnded(lesson);
    }

    /** It may have been begun while the rows were read. */
    private boolean isJustBegun(OpenLesson lesson) {
        return clock.now() - lesson.row().touched() < 10_000;
    }

    Collection<OpenLesson> all() {
        return lessons.values();
    }

    /** Of all of them, as they are now. */
    Set<String> ids() {
        return Set.copyOf(lessons.keySet());
    }

    Optional<OpenLesson> find(String id) {
        return Optional.ofNullable(lessons.get(id));
    }

    /** Also one that has ended, whose students are to be told. */
    Optional<OpenLesson> findOrEnded(String id) {
        return find(id).or(() -> ended.find(id));
    }

    Optional<OpenLesson> withCode(String code) {
        return lessons.values().stream()
                .filter(lesson -> lesson.row().code().equals(code))
                .findFirst();
    }

    /** Forgets it, and all that was said in it. */
    void end(OpenLesson lesson) {
        open().end(lesson.id());
        unannounced.add(lesson.id());
        markEnded(lesson);
    }

    /** Its students are still told that it has ended, for a while. */
    private void markEnded(OpenLesson lesson) {
        lesson.end(clock.now());
        ended.add(lesson, clock.now());
        lessons.remove(lesson.id());
    }

    /** Before somebody is told that there is no such thing: another server may have it. */
    void refreshIfShared() {
        if (!isOpen || !store.isShared()) return;
        if (!refreshing.tryAcquire()) throw Refused.of(503, "busy").after(1);
        try {
            refresh();
        } finally {
            refreshing.release();
        }
    }

    /** Reads what other servers have written. */
    private void refresh() {
        load();
        for (OpenLesson lesson : lessons.values()) refresh(lesson);
    }

    /** @param id of a lesson in which another server has written; "": something may have been missed */
    private void handleNotification(String id) {
        OpenLesson lesson = lessons.get(id);
        if (lesson == null) refresh();
        else if (store.entries(id, lesson.read(Lesson::version)).isEmpty()) load();
        else refresh(lesson);
    }

    private void refresh(OpenLesson lesson) {
        lesson.addAll(store.entries(lesson.id(), lesson.read(Lesson::version)));
    }

    /** Ends what nobody touched for long, and forgets what has ended. */
    void sweep() {
        ended.removeExpired(clock.now());
        if (!isOpen) return;
        long longAgo = clock.now() - options.longest().toMillis();
        for (LessonRow row : open().lessons()) {
            OpenLesson lesson = lessons.get(row.id());
            if (lesson != null && row.touched() < longAgo) end(lesson);
        }
    }

    /** Writes what was said. */
    @Override
    public synchronized void close() {
        if (isClosed) return;
        isClosed = true;
        others.ifPresent(OtherServers::close);
        if (writer != null) writer.close();
        if (store == null) return;
        if (lessons.isEmpty()) clearStore();
        store.close();
    }

    /** It was opened, and no lesson was begun. */
    private void clearStore() {
        try {
            store.end("");
        } catch (StoreException e) {
            // It stays, and the next start finds nothing in it.
        }
    }
}
