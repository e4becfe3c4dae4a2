package backprop.classroom;

import backprop.classroom.store.LessonStore;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The time of a lesson's entries. Where several servers share a store it is the store's, for their own clocks may differ; from
 * one look at it to the next, time goes on as this process counts it.
 */
final class LessonClock {
    private static final long MILLISECOND = 1_000_000;

    private final LongSupplier own, nanos;
    private volatile Optional<Reading> last = Optional.empty();

    private record Reading(long millis, long nanos) {}

    /**
     * @param own milliseconds since 1970
     * @param nanos as System.nanoTime counts
     */
    LessonClock(LongSupplier own, LongSupplier nanos) {
        this.own = own;
        this.nanos = nanos;
    }

    /** Milliseconds since 1970. */
    long now() {
        return last.map(look -> look.millis + (nanos.getAsLong() - look.nanos) / MILLISECOND)
                .orElseGet(own::getAsLong);
    }

    /** Looks at the store's clock, if it has one for all: what it says was true in the middle of asking. */
    void set(LessonStore store) {
        long before = nanos.getAsLong();
        store.clock().ifPresent(millis -> {
            long after = nanos.getAsLong();
            last = Optional.of(new Reading(millis, before + (after - before) / 2));
        });
    }
}
