package backprop.classroom;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The streams that are read now. What happens is gathered for a quarter of a second. */
final class Boards implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Boards.class);
    private static final int MOST = 32;
    private static final long PERIOD_MILLIS = 250, SWEEP_SECONDS = 60;

    private final Classroom classroom;
    private final List<BoardStream> streams = new CopyOnWriteArrayList<>();
    private ScheduledExecutorService clock;

    Boards(Classroom classroom) {
        this.classroom = classroom;
    }

    /** @throws Refused if there are too many */
    CompletableFuture<Void> open(BoardStream stream) {
        if (streams.size() >= MOST)
            throw Refused.of(429, "boards", "most", MOST).after(10);
        start();
        streams.add(stream);
        stream.start();
        return stream.done().whenComplete((gone, error) -> streams.remove(stream));
    }

    /** Not before there is a lesson: a server that has none has no thread for it. */
    synchronized void start() {
        if (clock != null) return;
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "boards");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(safely(this::tick), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(safely(this::sweep), SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends and forgets what is due; a board that does not read is not told, and is closed. */
    void sweep() {
        LessonDirectory directory = classroom.directory();
        directory.sweep();
        for (BoardStream stream : streams)
            if (directory.findOrEnded(stream.lesson().id()).isEmpty()) stream.close();
    }

    int count() {
        return streams.size();
    }

    private void tick() {
        long now = classroom.now();
        streams.forEach(stream -> stream.tick(now));
    }

    /** What fails once is done again the next time. */
    private static Runnable safely(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("a lesson's clock: {}", e.toString());
            }
        };
    }

    @Override
    public synchronized void close() {
        if (clock != null) clock.shutdownNow();
        streams.forEach(BoardStream::close);
    }
}
