package backprop.classroom.store;

import backprop.lesson.Entry;
import backprop.lesson.Message;
import backprop.lesson.MessageCodec;
import backprop.lesson.StudentMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Lessons in two tables of a database: the same statements for H2 and for PostgreSQL. */
final class JdbcStore implements LessonStore {
    private final Database database;

    JdbcStore(Database database) {
        this.database = database;
        try {
            database.migrate();
        } catch (RuntimeException e) {
            database.close();
            throw new StoreException(e.getMessage(), e);
        }
    }

    /** All or nothing. A connection that failed is not used again: its database may have been closed behind it. */
    private <T> T inTransaction(Function<Handle, T> work) {
        try {
            Jdbi jdbi = Jdbi.create(database.connections());
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException | IllegalStateException e) {
            database.reset();
            throw new StoreException(e.getMessage(), e);
        }
    }

    @Override
    public boolean create(LessonRow lesson) {
        return inTransaction(handle -> {
            int taken = handle.createQuery("SELECT COUNT(*) FROM lesson WHERE id = :id OR code = :code")
                    .bind("id", lesson.id())
                    .bind("code", lesson.code())
                    .mapTo(Integer.class)
                    .one();
            return taken == 0 && insert(handle, lesson) == 1;
        });
    }

    private static int insert(Handle handle, LessonRow lesson) {
        return handle.createUpdate(
                        "INSERT INTO lesson (id, code, key_hash, touched, last) VALUES (:id, :code, :key, :touched, 0)")
                .bind("id", lesson.id())
                .bind("code", lesson.code())
                .bind("key", lesson.keyHash())
                .bind("touched", lesson.touched())
                .execute();
    }

    @Override
    public List<LessonRow> lessons() {
        return inTransaction(handle -> handle.createQuery("SELECT id, code, key_hash, touched FROM lesson")
                .map((row, context) -> new LessonRow(
                        row.getString("id"), row.getString("code"), row.getString("key_hash"), row.getLong("touched")))
                .list());
    }

    @Override
    public List<Entry> entries(String lesson, long after) {
        return inTransaction(handle -> handle.createQuery("SELECT number, millis, body FROM entry"
                        + " WHERE lesson = :lesson AND number > :after ORDER BY number")
                .bind("lesson", lesson)
                .bind("after", after)
                .map((row, context) -> new Entry(
                        lesson,
                        row.getLong("number"),
                        row.getLong("millis"),
                        MessageCodec.readMessage(row.getString("body"))))
                .list());
    }

    @Override
    public List<Optional<Entry>> append(List<Draft> drafts, Map<String, ? extends Collection<Long>> obsolete) {
        return inTransaction(handle -> {
            // In the order of their ids: two servers that wait for each other's lessons would wait for ever.
            Map<String, List<Integer>> byLesson = new TreeMap<>();
            for (int i = 0; i < drafts.size(); i++)
                byLesson.computeIfAbsent(drafts.get(i).lesson(), each -> new ArrayList<>())
                        .add(i);
            List<Optional<Entry>> kept = new ArrayList<>(Collections.nCopies(drafts.size(), Optional.empty()));
            byLesson.forEach((lesson, places) -> {
                List<Draft> own = places.stream().map(drafts::get).toList();
                List<Entry> entries = append(handle, lesson, own);
                for (int i = 0; i < entries.size(); i++) kept.set(places.get(i), Optional.of(entries.get(i)));
            });
            obsolete.forEach((lesson, numbers) -> delete(handle, lesson, numbers));
            return kept;
        });
    }

    /** @return nothing where it has ended */
    private static List<Entry> append(Handle handle, String lesson, List<Draft> drafts) {
        Optional<Long> last = handle.createQuery("SELECT last FROM lesson WHERE id = :id FOR UPDATE")
                .bind("id", lesson)
                .mapTo(Long.class)
                .findOne();
        if (last.isEmpty()) return List.of();
        List<Entry> kept = new ArrayList<>();
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO entry (lesson, number, millis, body) VALUES (:lesson, :number, :millis, :body)");
        long number = last.get();
        for (Draft draft : drafts) {
            number++;
            batch.bind("lesson", lesson)
                    .bind("number", number)
                    .bind("millis", draft.millis())
                    .bind("body", MessageCodec.write(draft.message()))
                    .add();
            kept.add(new Entry(lesson, number, draft.millis(), draft.message()));
        }
        batch.execute();
        handle.createUpdate("UPDATE lesson SET last = :last, touched = GREATEST(touched, :touched) WHERE id = :id")
                .bind("last", number)
                .bind("touched", touched(drafts))
                .bind("id", lesson)
                .execute();
        return kept;
    }

    /** That a page is open is no sign that somebody sits there. */
    private static long touched(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> !isMerePresence(draft.message()))
                .mapToLong(Draft::millis)
                .max()
                .orElse(0);
    }

    private static boolean isMerePresence(Message message) {
        return message instanceof Message.Said said && said.what() instanceof StudentMessage.Present;
    }

    private static void delete(Handle handle, String lesson, Collection<Long> numbers) {
        if (numbers.isEmpty()) return;
        PreparedBatch batch = handle.prepareBatch("DELETE FROM entry WHERE lesson = :lesson AND number = :number");
        numbers.forEach(
                number -> batch.bind("lesson", lesson).bind("number", number).add());
        batch.execute();
    }

    @Override
    public void end(String lesson) {
        int left = inTransaction(handle -> {
            handle.createUpdate("DELETE FROM lesson WHERE id = :id")
                    .bind("id", lesson)
                    .execute();
            return handle.createQuery("SELECT COUNT(*) FROM lesson")
                    .mapTo(Integer.class)
                    .one();
        });
        if (left == 0) database.clear();
    }

    @Override
    public boolean isShared() {
        return database.isShared();
    }

    @Override
    public OptionalLong clock() {
        if (!isShared()) return OptionalLong.empty();
        return OptionalLong.of(inTransaction(
                handle -> handle.createQuery("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")
                        .mapTo(Long.class)
                        .one()));
    }

    @Override
    public void announce(String lesson) {
        inTransaction(handle -> handle.createQuery("SELECT pg_notify(:channel, :lesson)")
                .bind("channel", PostgresDatabase.CHANNEL)
                .bind("lesson", lesson)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public Listening listen(Consumer<String> heard) {
        return database.listen(heard);
    }

    @Override
    public void close() {
        database.close();
    }
}
