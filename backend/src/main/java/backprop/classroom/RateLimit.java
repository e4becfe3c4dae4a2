package backprop.classroom;

/** One request a second, with a few at once after a rest. Who asks faster is told how long to wait, and slows nobody else. */
final class RateLimit {
    private static final long EACH_NANOS = 1_000_000_000L, SAVED_NANOS = 2 * EACH_NANOS;

    /** When all that was granted will have been paid for. */
    private long due = Long.MIN_VALUE;

    /** @return seconds to wait; 0: granted */
    synchronized long acquire(long now) {
        if (due == Long.MIN_VALUE || due - now < 0) due = now;
        long early = due - now - SAVED_NANOS;
        if (early > 0) return (early + EACH_NANOS - 1) / EACH_NANOS;
        due += EACH_NANOS;
        return 0;
    }
}
