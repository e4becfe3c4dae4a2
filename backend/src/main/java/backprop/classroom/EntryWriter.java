package backprop.classroom;

import backprop.classroom.store.Draft;
import backprop.classroom.store.LessonStore;
import backprop.classroom.store.StoreException;
import backprop.lesson.Effect;
import backprop.lesson.Entry;
import backprop.lesson.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One thread that writes what is said: all that waits in one transaction. What was said counts once it is kept, in the order of its
 * numbers, whoever took it.
 */
final class EntryWriter implements AutoCloseable {
    /** More than that many at once wait for a disk that does not keep up: others come again later. */
    private static final int MOST_WAITING = 2_000, MOST_AT_ONCE = 256;

    private final LessonStore store;
    private final Consumer<String> announce;
    private final BlockingQueue<Wanted> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread = new Thread(this::run, "lessons-writer");
    private volatile boolean isClosed;

    private record Wanted(OpenLesson lesson, Draft draft, CompletableFuture<Effect> done) {}

    /** @param announce takes the id of a lesson in which something was said */
    EntryWriter(LessonStore store, Consumer<String> announce) {
        this.store = store;
        this.announce = announce;
        thread.setDaemon(true);
        thread.start();
    }

    /** @return what it did, once it is kept; fails with Refused or StoreException */
    CompletableFuture<Effect> write(OpenLesson lesson, long millis, Message message) {
        Wanted wanted = new Wanted(lesson, new Draft(lesson.id(), millis, message), new CompletableFuture<>());
        if (isClosed || !waiting.offer(wanted))
            wanted.done.completeExceptionally(Refused.of(503, "busy").after(2));
        return wanted.done;
    }

    private void run() {
        List<Wanted> group = new ArrayList<>();
        while (!isClosed || !waiting.isEmpty()) {
            group.clear();
            try {
                Wanted first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                group.add(first);
                waiting.drainTo(group, MOST_AT_ONCE - 1);
                write(group);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                group.forEach(wanted -> wanted.done.completeExceptionally(e));
            }
        }
    }

    private void write(List<Wanted> group) {
        Set<OpenLesson> lessons = new LinkedHashSet<>();
        group.forEach(wanted -> lessons.add(wanted.lesson));
        Map<String, List<Long>> obsolete = new HashMap<>();
        lessons.forEach(lesson -> obsolete.put(lesson.id(), lesson.drainObsolete()));
        List<Optional<Entry>> kept;
        try {
            kept = store.append(group.stream().map(Wanted::draft).toList(), obsolete);
        } catch (StoreException e) {
            lessons.forEach(lesson -> lesson.putBackObsolete(obsolete.get(lesson.id())));
            throw e;
        }
        for (int i = 0; i < group.size(); i++) count(group.get(i), kept.get(i));
        lessons.forEach(lesson -> announce.accept(lesson.id()));
    }

    private void count(Wanted wanted, Optional<Entry> kept) {
        if (kept.isEmpty()) {
            wanted.done.completeExceptionally(Refused.of(404, "ended"));
            return;
        }
        Entry entry = kept.get();
        long version = wanted.lesson.read(lesson -> lesson.version());
        if (entry.number() > version + 1) {
            // What another server took in the meantime goes first, or what was kept though nobody could tell.
            store.entries(wanted.lesson.id(), version).stream()
                    .filter(other -> other.number() < entry.number())
                    .forEach(wanted.lesson::add);
        }
        wanted.done.complete(wanted.lesson.add(entry));
    }

    /** Writes what waits. */
    @Override
    public void close() {
        isClosed = true;
        try {
            thread.join(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
