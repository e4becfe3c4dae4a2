package backprop.classroom;

import backprop.classroom.store.LessonStore;
import backprop.classroom.store.Listening;
import backprop.classroom.store.StoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Servers that share the database: they are told in which lessons something was said, once a second at most, and tell us. */
final class OtherServers implements AutoCloseable {
    private static final long PERIOD_MILLIS = 250, EACH_NANOS = 1_000_000_000L, CLOCK_SECONDS = 10;

    private final LessonStore store;
    private final LessonClock time;
    private final Set<String> unannounced;
    private final Map<String, Long> announced = new HashMap<>();
    private final Listening listening;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lessons-announcer");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param time set by the store's now and then
     * @param unannounced ids of lessons in which something was said here
     * @param heard as in {@link LessonStore#listen}
     */
    OtherServers(LessonStore store, LessonClock time, Set<String> unannounced, Consumer<String> heard) {
        this.store = store;
        this.time = time;
        this.unannounced = unannounced;
        listening = store.listen(heard);
        clock.scheduleWithFixedDelay(this::announce, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::setClock, CLOCK_SECONDS, CLOCK_SECONDS, TimeUnit.SECONDS);
    }

    private void setClock() {
        try {
            time.set(store);
        } catch (StoreException e) {
            // Without it, time goes on as it did.
        }
    }

    private void announce() {
        long now = System.nanoTime();
        announced.values().removeIf(at -> now - at > EACH_NANOS);
        try {
            for (String lesson : unannounced) {
                if (announced.containsKey(lesson)) continue;
                unannounced.remove(lesson);
                announced.put(lesson, now);
                store.announce(lesson);
            }
        } catch (StoreException e) {
            // Whoever listens has lost the database, too, and asks for everything once it is there again.
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        listening.close();
    }
}
