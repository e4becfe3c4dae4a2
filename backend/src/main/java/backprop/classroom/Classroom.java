package backprop.classroom;

import backprop.classroom.store.LessonRow;
import backprop.classroom.store.LessonStore;
import backprop.classroom.store.StoreException;
import backprop.lesson.Effect;
import backprop.lesson.Lesson;
import backprop.lesson.Message;
import backprop.lesson.Saying;
import backprop.lesson.StudentMessage;
import backprop.lesson.StudentName;
import backprop.lesson.StudentView;
import backprop.lesson.TeacherMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** All lessons of this server, and who may do what in them. It knows no HTTP. */
public final class Classroom implements AutoCloseable {
    private static final int MOST_LESSONS = 20, CODES = 10_000, TRIES = 50;
    /** Who left makes room, but not without end. */
    private static final int EVER = 4;
    /** So often at least the lesson's book has a sign of life. */
    private static final long PRESENT_MILLIS = 10_000;

    private static final int SECONDS = 3, TEACHERS_SECONDS = 20;
    /** After the store could not be opened, it is not tried again for so long. */
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final ClassroomOptions options;
    private final LongSupplier clock;
    private final Map<String, OpenLesson> lessons = new ConcurrentHashMap<>();
    private final Map<String, OpenLesson> ended = new ConcurrentHashMap<>();
    private final Set<String> unannounced = ConcurrentHashMap.newKeySet();
    private final Guesses guesses = new Guesses();
    private final ReentrantLock opening = new ReentrantLock();
    private final Semaphore refreshing = new Semaphore(4);
    private volatile LessonStore store;
    private volatile Scribe scribe;
    private Optional<OtherServers> others = Optional.empty();
    private volatile boolean isOpen, isClosed;
    private volatile long failed = System.nanoTime() - PAUSE_NANOS;

    /** @param clock milliseconds since 1970 */
    public Classroom(ClassroomOptions options, LongSupplier clock) {
        this.options = options;
        this.clock = clock;
    }

    record Seat(OpenLesson lesson, String student) {}

    /** @param token given to the student, kept nowhere */
    record Joined(String student, String token, StudentName name) {}

    long now() {
        return clock.getAsLong();
    }

    Guesses guesses() {
        return guesses;
    }

    boolean isOpen() {
        return isOpen;
    }

    boolean mayBeUnderWay() {
        return options.isOpenedAtOnce();
    }

    /** Opens the store. Takes as long as that takes. */
    void prepare() {
        open();
    }

    /** The same where a lesson may be under way. */
    private void openIfWanted() {
        if (mayBeUnderWay() && !isOpen) open();
    }

    private LessonStore open() {
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
                scribe = new Scribe(store, unannounced::add);
            }
            load();
            if (store.isShared()) others = Optional.of(new OtherServers(store, unannounced, this::hear));
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

    private Scribe scribe() {
        open();
        return scribe;
    }

    /** Learns of lessons that others have begun, and ended. */
    private void load() {
        Set<String> found = new HashSet<>();
        for (LessonRow row : store.lessons()) {
            found.add(row.id());
            if (lessons.containsKey(row.id()) || ended.containsKey(row.id())) continue;
            OpenLesson lesson = new OpenLesson(row);
            lesson.rebuild(store.entries(row.id(), 0));
            lessons.putIfAbsent(row.id(), lesson);
        }
        for (OpenLesson lesson : lessons.values())
            if (!found.contains(lesson.id()) && !isJustBegun(lesson)) forget(lesson);
    }

    /** It may have been begun while the rows were read. */
    private boolean isJustBegun(OpenLesson lesson) {
        return now() - lesson.row().touched() < 10_000;
    }

    /** Whether a key is a teacher's at all. */
    boolean isTeacher(String key) {
        openIfWanted();
        String hash = Secrets.hash(key);
        boolean isIt = Secrets.isSame(hash, Secrets.hash(options.key()));
        for (OpenLesson lesson : lessons.values())
            isIt |= Secrets.isSame(hash, lesson.row().keyHash());
        return isIt;
    }

    /** Where several servers share a database, their teachers do not share lessons. */
    private boolean mayLead(String key, OpenLesson lesson) {
        return Secrets.isSame(Secrets.hash(key), lesson.row().keyHash()) || !open().isShared();
    }

    /** @throws Refused if it is none, or another teacher's */
    OpenLesson lesson(String key, String id) {
        openIfWanted();
        OpenLesson lesson = lessons.get(id);
        if (lesson == null) throw Refused.of(404, "ended");
        if (!mayLead(key, lesson)) throw Refused.of(403, "key");
        return lesson;
    }

    /** The one begun last of those that this teacher may lead. */
    Optional<OpenLesson> underWay(String key) {
        openIfWanted();
        if (!isOpen) return Optional.empty();
        return lessons.values().stream()
                .filter(lesson -> mayLead(key, lesson))
                .max(Comparator.comparing(lesson -> lesson.row().touched()));
    }

    OpenLesson begin(String key) {
        LessonStore open = open(TEACHERS_SECONDS);
        if (lessons.size() >= MOST_LESSONS) throw Refused.of(409, "lessons", "most", MOST_LESSONS);
        for (int i = 0; i < TRIES; i++) {
            String code = String.format(Locale.ROOT, "%04d", Secrets.below(CODES));
            String id = Secrets.hash(Secrets.random()).substring(0, 10);
            LessonRow row = new LessonRow(id, code, Secrets.hash(key), now());
            if (!open.begin(row)) continue;
            OpenLesson lesson = new OpenLesson(row);
            lessons.put(id, lesson);
            guesses.begin();
            unannounced.add(id);
            return lesson;
        }
        throw Refused.of(503, "busy").after(5);
    }

    CompletableFuture<Joined> join(String code, String address) {
        openIfWanted();
        OpenLesson lesson = guessed(code, address);
        Scribe scribe = scribe();
        if (!lesson.beginJoining(options.size(), EVER * options.size()))
            throw Refused.of(409, "full", "size", options.size());
        String token = lesson.id() + "." + Secrets.random();
        String hash = Secrets.hash(token);
        Message joined = new Message.Joined(hash, anyName());
        return scribe.write(lesson, now(), joined)
                .whenComplete((effect, error) -> lesson.endJoining())
                .thenApply(effect -> lesson.look(all -> {
                    String student =
                            all.studentWith(hash).orElseThrow(() -> Refused.of(409, "full", "size", options.size()));
                    return new Joined(student, token, all.name(student).orElseThrow());
                }));
    }

    private OpenLesson guessed(String code, String address) {
        if (find(code).isEmpty()) refreshIfShared();
        synchronized (guesses) {
            long now = System.nanoTime();
            long wait = guesses.ask(address, now);
            if (wait > 0) throw Refused.of(429, "guesses").after(wait);
            return find(code).orElseThrow(() -> {
                guesses.wrong(address, now);
                return Refused.of(404, "code");
            });
        }
    }

    private Optional<OpenLesson> find(String code) {
        return lessons.values().stream()
                .filter(lesson -> lesson.row().code().equals(code))
                .findFirst();
    }

    private static StudentName anyName() {
        return new StudentName(Secrets.below(StudentName.COUNT));
    }

    /** @throws Refused if nobody has that token */
    Seat seat(String token) {
        openIfWanted();
        int dot = token.indexOf('.');
        String id = token.substring(0, Math.max(0, dot));
        Optional<Seat> seat = find(id, token);
        if (seat.isEmpty()) {
            refreshIfShared();
            seat = find(id, token);
        }
        return seat.orElseThrow(() -> Refused.of(401, "token"));
    }

    private Optional<Seat> find(String id, String token) {
        OpenLesson lesson = lessons.containsKey(id) ? lessons.get(id) : ended.get(id);
        if (lesson == null) return Optional.empty();
        String hash = Secrets.hash(token);
        return lesson.look(all -> all.studentWith(hash)).map(student -> new Seat(lesson, student));
    }

    CompletableFuture<StudentView> say(Seat seat, Saying saying) {
        OpenLesson lesson = seat.lesson;
        if (lesson.look(Lesson::isEnded)) return CompletableFuture.completedFuture(view(seat, saying));
        long now = now();
        List<CompletableFuture<Effect>> said = new ArrayList<>();
        for (StudentMessage message : saying.messages()) {
            if (message instanceof StudentMessage.Present) continue;
            Message kept = message instanceof StudentMessage.NameWanted
                    ? new Message.Renamed(seat.student, anyName())
                    : new Message.Said(seat.student, message);
            said.add(scribe().write(lesson, now, kept));
            lesson.said(seat.student, now);
        }
        if (said.isEmpty() && lesson.wasSilent(seat.student, now, PRESENT_MILLIS)) {
            // Nobody waits for it: that a page is open is nothing that could be lost.
            scribe().write(lesson, now, new Message.Said(seat.student, new StudentMessage.Present()));
            lesson.said(seat.student, now);
        }
        return CompletableFuture.allOf(said.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> view(seat, saying));
    }

    private static StudentView view(Seat seat, Saying saying) {
        return seat.lesson.look(all -> all.view(seat.student, saying.since().orElse(-1)));
    }

    CompletableFuture<Effect> order(OpenLesson lesson, TeacherMessage order) {
        if (order instanceof TeacherMessage.Ended) {
            end(lesson);
            return CompletableFuture.completedFuture(new Effect(true, List.of()));
        }
        Message kept = order instanceof TeacherMessage.NameRefused refused
                ? new Message.Renamed(refused.student(), anyName())
                : order;
        return scribe().write(lesson, now(), kept);
    }

    /** Forgets it, and all that was said in it. */
    void end(OpenLesson lesson) {
        open().end(lesson.id());
        unannounced.add(lesson.id());
        forget(lesson);
    }

    /** Its students are still told that it has ended, for a while. */
    private void forget(OpenLesson lesson) {
        lesson.end(now());
        ended.put(lesson.id(), lesson);
        lessons.remove(lesson.id());
    }

    Collection<OpenLesson> lessons() {
        return lessons.values();
    }

    /** Before somebody is told that there is no such thing: another server may have it. */
    private void refreshIfShared() {
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
    private void hear(String id) {
        OpenLesson lesson = lessons.get(id);
        if (lesson == null) refresh();
        else if (store.entries(id, lesson.look(Lesson::version)).isEmpty()) load();
        else refresh(lesson);
    }

    private void refresh(OpenLesson lesson) {
        lesson.addAll(store.entries(lesson.id(), lesson.look(Lesson::version)));
    }

    /** Ends what nobody touched for long; forgets what ended an hour ago. */
    void sweep() {
        if (!isOpen) return;
        long longAgo = now() - options.longest().toMillis();
        for (LessonRow row : open().lessons()) {
            OpenLesson lesson = lessons.get(row.id());
            if (lesson != null && row.touched() < longAgo) end(lesson);
        }
        ended.values().removeIf(lesson -> ended.size() > MOST_LESSONS);
    }

    /** Writes what was said. */
    @Override
    public synchronized void close() {
        if (isClosed) return;
        isClosed = true;
        others.ifPresent(OtherServers::close);
        if (scribe != null) scribe.close();
        if (store == null) return;
        if (lessons.isEmpty()) forgetFile();
        store.close();
    }

    /** It was opened, and no lesson was begun. */
    private void forgetFile() {
        try {
            store.end("");
        } catch (StoreException e) {
            // It stays, and the next start finds nothing in it.
        }
    }
}
