package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.classroom.store.LessonStore;
import backprop.classroom.store.MemoryStore;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LessonClockTest {
    private final AtomicLong own = new AtomicLong(5_000_000), nanos = new AtomicLong(-40);
    private final AtomicLong shared = new AtomicLong(1_000_000);
    private final LessonClock clock = new LessonClock(own::get, nanos::get);

    /** Asking takes 20 ms, and its answer is of the middle. */
    private final LessonStore store = new MemoryStore() {
        @Override
        public OptionalLong clock() {
            nanos.addAndGet(10_000_000);
            long now = shared.get();
            nanos.addAndGet(10_000_000);
            return OptionalLong.of(now);
        }
    };

    @Test
    void whereNobodySharesTheStoreItIsTheServersOwn() {
        clock.set(new MemoryStore());
        assertEquals(5_000_000, clock.now());
        own.addAndGet(70);
        assertEquals(5_000_070, clock.now());
    }

    @Test
    void whereServersShareOneItIsTheStores() {
        clock.set(store);
        assertEquals(1_000_010, clock.now());
        nanos.addAndGet(2_500_000_000L);
        assertEquals(1_002_510, clock.now());
        own.set(0);
        assertEquals(1_002_510, clock.now(), "somebody set the server's clock");
        shared.set(1_002_700);
        clock.set(store);
        assertEquals(1_002_710, clock.now());
    }
}
