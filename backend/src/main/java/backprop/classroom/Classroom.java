package backprop.classroom;

import backprop.classroom.store.LessonRow;
import backprop.lesson.Bounds;
import backprop.lesson.Effect;
import backprop.lesson.Lesson;
import backprop.lesson.Message;
import backprop.lesson.MessageBatch;
import backprop.lesson.PublishedWall;
import backprop.lesson.StudentMessage;
import backprop.lesson.StudentName;
import backprop.lesson.StudentView;
import backprop.lesson.TeacherMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** All lessons of this server, and who may do what in them. It knows no HTTP. */
public final class Classroom implements AutoCloseable {
    private static final int MOST_LESSONS = 20, CODES = 10_000, TRIES = 50;
    /** Who left makes room, but not without end. */
    private static final int EVER = 4;
    /** So often at least the lesson's book has a sign of life. */
    private static final long PRESENT_MILLIS = 10_000;
    /** So often asks again who finds the seat taken. */
    private static final int RETURN_SECONDS = 10;

    private final ClassroomOptions options;
    private final LessonClock clock;
    private final LessonDirectory directory;
    private final WrongCodes wrongCodes = new WrongCodes();

    /** @param clock milliseconds since 1970 */
    public Classroom(ClassroomOptions options, LongSupplier clock) {
        this.options = options;
        this.clock = new LessonClock(clock, System::nanoTime);
        directory = new LessonDirectory(options, this.clock);
    }

    record Participant(OpenLesson lesson, String student) {}

    /** @param token given to the student, kept nowhere */
    record Joined(String student, String token, StudentName name) {}

    long now() {
        return clock.now();
    }

    boolean isBehindProxy() {
        return options.isBehindProxy();
    }

    /** @return seconds that an address has to wait before it tries another code; 0: may try */
    long secondsToWait(String address) {
        return wrongCodes.acquire(address, System.nanoTime(), directory.ids());
    }

    /** Whether a key is a teacher's at all. */
    boolean isTeacher(String key) {
        directory.openIfWanted();
        String hash = Secrets.hash(key);
        boolean isIt = Secrets.isSame(hash, Secrets.hash(options.key()));
        for (OpenLesson lesson : directory.all())
            isIt |= Secrets.isSame(hash, lesson.row().keyHash());
        return isIt;
    }

    /** Where several servers share a database, their teachers do not share lessons. */
    private boolean mayLead(String key, OpenLesson lesson) {
        return Secrets.isSame(Secrets.hash(key), lesson.row().keyHash()) || !directory.isShared();
    }

    /** @throws Refused if it is none, or another teacher's */
    OpenLesson lesson(String key, String id) {
        directory.openIfWanted();
        OpenLesson lesson = directory.find(id).orElseThrow(() -> Refused.of(404, "ended"));
        if (!mayLead(key, lesson)) throw Refused.of(403, "key");
        return lesson;
    }

    /** The one begun last of those that this teacher may lead. */
    Optional<OpenLesson> underWay(String key) {
        directory.openIfWanted();
        if (!directory.isOpen()) return Optional.empty();
        return directory.all().stream()
                .filter(lesson -> mayLead(key, lesson))
                .max(Comparator.comparing(lesson -> lesson.row().touched()));
    }

    OpenLesson createLesson(String key) {
        directory.openPatiently();
        if (directory.all().size() >= MOST_LESSONS) throw Refused.of(409, "lessons", "most", MOST_LESSONS);
        for (int i = 0; i < TRIES; i++) {
            String code = String.format(Locale.ROOT, "%04d", Secrets.below(CODES));
            String id = Secrets.hash(Secrets.random()).substring(0, 10);
            LessonRow row = new LessonRow(id, code, Secrets.hash(key), now());
            if (!directory.create(row)) continue;
            return directory.find(id).orElseThrow();
        }
        throw Refused.of(503, "busy").after(5);
    }

    CompletableFuture<Joined> join(String code, String address) {
        directory.openIfWanted();
        OpenLesson lesson = guessed(code, address);
        directory.open(); // What fails, fails before a place is taken.
        if (!lesson.reserveJoining(options.size(), EVER * options.size(), now()))
            throw Refused.of(409, "full", "size", options.size());
        String token = lesson.id() + "." + Secrets.random();
        String hash = Secrets.hash(token);
        Message joined = new Message.Joined(hash, anyName());
        return directory
                .write(lesson, joined)
                .whenComplete((effect, error) -> lesson.endJoining())
                .thenApply(effect -> lesson.read(all -> {
                    String student =
                            all.studentWith(hash).orElseThrow(() -> Refused.of(409, "full", "size", options.size()));
                    return new Joined(student, token, all.name(student).orElseThrow());
                }));
    }

    private OpenLesson guessed(String code, String address) {
        if (directory.withCode(code).isEmpty()) directory.refreshIfShared();
        synchronized (wrongCodes) {
            long now = System.nanoTime();
            long wait = wrongCodes.acquire(address, now, directory.ids());
            if (wait > 0) throw Refused.of(429, "guesses").after(wait);
            return directory.withCode(code).orElseThrow(() -> {
                wrongCodes.wrong(address, now, directory.ids());
                return Refused.of(404, "code");
            });
        }
    }

    private static StudentName anyName() {
        return new StudentName(Secrets.below(StudentName.COUNT));
    }

    /** @throws Refused if nobody has that token */
    Participant participant(String token) {
        directory.openIfWanted();
        int dot = token.indexOf('.');
        String id = token.substring(0, Math.max(0, dot));
        Optional<Participant> participant = find(id, token);
        if (participant.isEmpty()) {
            directory.refreshIfShared();
            participant = find(id, token);
        }
        return participant.orElseThrow(() -> Refused.of(401, "token"));
    }

    private Optional<Participant> find(String id, String token) {
        String hash = Secrets.hash(token);
        return directory.findOrEnded(id).flatMap(lesson -> lesson.read(all -> all.studentWith(hash))
                .map(student -> new Participant(lesson, student)));
    }

    CompletableFuture<StudentView> handle(Participant participant, MessageBatch saying) {
        OpenLesson lesson = participant.lesson;
        if (lesson.read(Lesson::isEnded)) return CompletableFuture.completedFuture(view(participant, saying));
        long now = now();
        if (lesson.read(all -> all.hasSeat(participant.student, now)) || isLeaving(saying))
            return store(participant, saying, now).thenApply(all -> view(participant, saying));
        directory.open(); // What fails, fails before a place is taken.
        if (!lesson.reserveReturning(options.size(), now))
            throw Refused.of(409, "seat", "size", options.size()).after(RETURN_SECONDS);
        CompletableFuture<Effect> back =
                directory.write(lesson, new Message.Said(participant.student, new StudentMessage.Present()));
        lesson.recordActivity(participant.student, now);
        return back.whenComplete((effect, error) -> lesson.endJoining())
                .thenCompose(effect -> store(participant, saying, now))
                .thenApply(all -> view(participant, saying));
    }

    private static boolean isLeaving(MessageBatch saying) {
        return saying.messages().stream().anyMatch(StudentMessage.Left.class::isInstance);
    }

    private CompletableFuture<Void> store(Participant participant, MessageBatch saying, long now) {
        OpenLesson lesson = participant.lesson;
        List<CompletableFuture<Effect>> said = new ArrayList<>();
        for (StudentMessage message : saying.messages()) {
            if (message instanceof StudentMessage.Present) continue;
            Message kept = message instanceof StudentMessage.NameWanted
                    ? new Message.Renamed(participant.student, anyName())
                    : new Message.Said(participant.student, message);
            said.add(directory.write(lesson, kept));
            lesson.recordActivity(participant.student, now);
        }
        if (said.isEmpty() && lesson.wasSilent(participant.student, now, PRESENT_MILLIS)) {
            // Nobody waits for it: that a page is open is nothing that could be lost.
            directory.write(lesson, new Message.Said(participant.student, new StudentMessage.Present()));
            lesson.recordActivity(participant.student, now);
        }
        return CompletableFuture.allOf(said.toArray(CompletableFuture<?>[]::new));
    }

    private static StudentView view(Participant participant, MessageBatch saying) {
        return participant.lesson.read(
                all -> all.view(participant.student, saying.since().orElse(-1)));
    }

    /** @throws Refused if the lesson has ended, or its teacher has given none */
    static CompletableFuture<byte[]> digits(Participant participant) {
        OpenLesson lesson = participant.lesson;
        if (lesson.read(Lesson::isEnded)) throw Refused.of(404, "ended");
        PublishedWall given = lesson.read(Lesson::given).orElseThrow(() -> Refused.of(404, "not-given"));
        return lesson.given().file(given);
    }

    CompletableFuture<Effect> order(OpenLesson lesson, TeacherMessage order) {
        if (order instanceof TeacherMessage.WallGiven) {
            int digits = lesson.read(all -> all.digits().size());
            if (digits < Bounds.FEWEST_DIGITS) throw Refused.few(Bounds.FEWEST_DIGITS, digits);
        }
        if (order instanceof TeacherMessage.Ended) {
            directory.end(lesson);
            return CompletableFuture.completedFuture(new Effect(true, List.of()));
        }
        Message kept = order instanceof TeacherMessage.NameRefused refused
                ? new Message.Renamed(refused.student(), anyName())
                : order;
        return directory.write(lesson, kept);
    }

    LessonDirectory directory() {
        return directory;
    }

    /** Writes what was said. */
    @Override
    public void close() {
        directory.close();
    }
}
