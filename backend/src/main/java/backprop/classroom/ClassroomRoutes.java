package backprop.classroom;

import backprop.classroom.store.StoreException;
import backprop.json.Json;
import backprop.lesson.Bounds;
import backprop.lesson.Lesson;
import backprop.lesson.MessageBatch;
import backprop.lesson.MessageCodec;
import backprop.lesson.MessageException;
import backprop.lesson.StudentMessage;
import backprop.lesson.ViewCodec;
import backprop.server.LargeAnswer;
import backprop.server.OpenStreams;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lessons by HTTP. Who asks, and how much of it, is checked before a body is read. */
public final class ClassroomRoutes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClassroomRoutes.class);
    private static final int ORDER = 4_096, SMALL = 256;

    private final Classroom classroom;
    private final Boards boards;
    private Optional<RefusalTexts> texts = Optional.empty();
    private final AtomicLong warned = new AtomicLong();

    public ClassroomRoutes(Classroom classroom) {
        this.classroom = classroom;
        boards = new Boards(classroom);
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/class/lessons", safely(this::createLesson))
                .get("/class/lessons", safely(this::underWay))
                .post("/class/lessons/{lesson}", safely(this::order))
                .delete("/class/lessons/{lesson}", safely(this::end))
                .post("/class/join", safely(this::join))
                .post("/class/say", safely(this::handleMessages))
                .get("/class/digits", safely(this::digits))
                .get("/class/lessons/{lesson}/export", safely(this::export))
                .get("/class/board", safely(this::board));
    }

    private interface Answer {
        void to(Context context);
    }

    private Handler safely(Answer answer) {
        return context -> {
            context.header("Cache-Control", "no-store");
            try {
                answer.to(context);
            } catch (RuntimeException e) {
                explain(e, context);
            }
        };
    }

    private void explain(Throwable error, Context context) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        Refused refused;
        if (cause instanceof Refused known) {
            refused = known;
        } else if (cause instanceof MessageException problem) {
            refused = Refused.of(problem);
        } else if (cause instanceof StoreException lost) {
            warn(lost.getMessage());
            refused = Refused.of(503, "store").after(2);
        } else {
            LOG.error("a lesson's request failed", cause);
            refused = Refused.of(500, "failed");
        }
        if (refused.retryAfter() > 0) context.header("Retry-After", Long.toString(refused.retryAfter()));
        if (refused.status() == 401) context.header("WWW-Authenticate", "Bearer");
        context.status(refused.status())
                .contentType("text/plain; charset=utf-8")
                .result(texts().text(refused));
    }

    /** Not before somebody is refused: no start waits for them. */
    private synchronized RefusalTexts texts() {
        if (texts.isEmpty()) texts = Optional.of(RefusalTexts.load());
        return texts.get();
    }

    /** Once a minute: a class that asks each second would fill the log with it. */
    private void warn(String reason) {
        long now = System.nanoTime(), before = warned.get();
        boolean isTime = before == 0 || now - before > 60_000_000_000L;
        if (isTime && warned.compareAndSet(before, now)) LOG.warn("a lesson cannot be kept: {}", reason);
    }

    private void createLesson(Context context) {
        RequestChecks.requireOwnPage(context);
        RequestChecks.requireJson(context, SMALL);
        String key = teacher(context);
        read(context, SMALL, body -> {
            boards.start();
            OpenLesson lesson = classroom.createLesson(key);
            context.status(201);
            return CompletableFuture.completedFuture(lesson(lesson));
        });
    }

    private static Map<String, Json> lesson(OpenLesson lesson) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("lesson", Json.of(lesson.id()));
        json.put("code", Json.of(lesson.row().code()));
        return json;
    }

    private void underWay(Context context) {
        String key = teacher(context);
        if (!classroom.directory().isOpen()) openInBackground(); // Whoever looks is about to begin one.
        json(context, classroom.underWay(key).map(ClassroomRoutes::lesson).orElse(Map.of("lesson", new Json.Null())));
    }

    private void order(Context context) {
        RequestChecks.requireOwnPage(context);
        RequestChecks.requireJson(context, ORDER);
        OpenLesson lesson = classroom.lesson(teacher(context), context.pathParam("lesson"));
        read(context, ORDER, body -> classroom
                .order(lesson, MessageCodec.readOrder(body))
                .thenApply(effect -> {
                    Map<String, Json> json = new LinkedHashMap<>();
                    json.put("version", Json.of((double) lesson.read(Lesson::version)));
                    json.put("changed", Json.of(effect.changed()));
                    return json;
                }));
    }

    private void end(Context context) {
        RequestChecks.requireOwnPage(context);
        classroom.directory().end(classroom.lesson(teacher(context), context.pathParam("lesson")));
        context.status(204);
    }

    private void export(Context context) {
        OpenLesson lesson = classroom.lesson(teacher(context), context.pathParam("lesson"));
        char separator = "semicolon".equals(context.queryParam("separator")) ? ';' : ',';
        context.contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"lesson.zip\"")
                .result(LessonExport.of(lesson, separator, classroom.now()));
    }

    private void join(Context context) {
        RequestChecks.requireOwnPage(context);
        RequestChecks.requireJson(context, SMALL);
        String address = RequestChecks.address(context, classroom.isBehindProxy());
        long wait = classroom.secondsToWait(address);
        if (wait > 0) throw Refused.of(429, "guesses").after(wait);
        read(context, SMALL, body -> classroom
                .join(RequestChecks.code(body), address)
                .thenApply(joined -> {
                    Map<String, Json> json = new LinkedHashMap<>();
                    json.put("student", Json.of(joined.student()));
                    json.put("token", Json.of(joined.token()));
                    json.put("name", ViewCodec.write(joined.name()));
                    context.status(201);
                    return json;
                }));
    }

    private void handleMessages(Context context) {
        RequestChecks.requireOwnPage(context);
        RequestChecks.requireJson(context, Bounds.DRAWING);
        Classroom.Participant participant = classroom.participant(RequestChecks.bearer(context));
        long wait = participant.lesson().rateLimit(participant.student()).acquire(System.nanoTime());
        if (wait > 0) throw Refused.of(429, "pace").after(wait);
        read(context, Bounds.DRAWING, body -> classroom
                .handle(participant, saying(body))
                .thenApply(view -> ViewCodec.write(view).members()));
    }

    /** What the student's class was given to train on. */
    private void digits(Context context) {
        Classroom.Participant participant = classroom.participant(RequestChecks.bearer(context));
        long wait = participant.lesson().digitsLimit(participant.student()).acquire(System.nanoTime());
        if (wait > 0) throw Refused.of(429, "pace").after(wait);
        CompletableFuture<byte[]> file = Classroom.digits(participant);
        context.future(() -> file.thenCompose(bytes -> LargeAnswer.send(context, "application/octet-stream", bytes))
                .exceptionally(error -> {
                    explain(error, context);
                    return null;
                }));
    }

    private static MessageBatch saying(String body) {
        MessageBatch saying = MessageCodec.readSaying(body);
        boolean isDrawing = saying.messages().stream().anyMatch(StudentMessage.DigitDrawn.class::isInstance);
        if (body.length() > Bounds.STUDENT_MESSAGE && !isDrawing)
            throw Refused.of(413, "long", "most", Bounds.STUDENT_MESSAGE);
        return saying;
    }

    private void board(Context context) {
        OpenLesson lesson = classroom.lesson(
                teacher(context),
                Optional.ofNullable(context.queryParam("lesson")).orElse(""));
        context.contentType("text/event-stream;charset=utf-8").header("X-Accel-Buffering", "no");
        context.future(() -> {
            Runnable release = OpenStreams.hold(context);
            return boards.open(new BoardStream(lesson, output(context), since(context), classroom.now()))
                    .whenComplete((gone, error) -> release.run());
        });
    }

    private static ServletOutputStream output(Context context) {
        try {
            return context.res().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long since(Context context) {
        String last = context.header("Last-Event-ID");
        return last != null && last.matches("\\d{1,15}") ? Long.parseLong(last) : -1;
    }

    private String teacher(Context context) {
        String key = RequestChecks.bearer(context);
        if (classroom.isTeacher(key)) return key;
        if (key.indexOf('.') > 0) {
            classroom.participant(key);
            throw Refused.of(403, "key");
        }
        throw Refused.of(401, "key");
    }

    /** Reads the body, then answers, in a thread that nobody else waits for. */
    private void read(Context context, int most, Function<String, CompletableFuture<Map<String, Json>>> answer) {
        Executor executor = ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnector()
                .getExecutor();
        context.future(() -> RequestBody.read(context, most)
                .thenCompose(answer)
                .handleAsync(
                        (json, error) -> {
                            if (error == null) json(context, json);
                            else explain(error, context);
                            return null;
                        },
                        executor));
    }

    private static void json(Context context, Map<String, Json> json) {
        context.contentType("application/json").result(Json.of(json).compact());
    }

    /** Goes on with the lesson that was under way when the last server was stopped; not in the way of anything else. */
    public void openIfWanted() {
        if (classroom.directory().mayBeUnderWay()) openInBackground();
    }

    private void openInBackground() {
        Thread thread = new Thread(this::open, "lessons");
        thread.setDaemon(true);
        thread.start();
    }

    private void open() {
        try {
            classroom.directory().open();
            if (classroom.directory().isShared() || !classroom.directory().all().isEmpty()) boards.start();
        } catch (Refused e) {
            // Somebody else is opening it.
        } catch (StoreException e) {
            LOG.warn("lessons cannot be opened yet: {}", e.getMessage());
        }
    }

    /** What is done each minute. */
    void sweep() {
        boards.sweep();
    }

    /** How many are open. */
    int boards() {
        return boards.count();
    }

    /** No stream keeps a server from its end. */
    public void endStreams() {
        boards.close();
    }

    /** What was said is kept. */
    @Override
    public void close() {
        boards.close();
        classroom.close();
    }
}
