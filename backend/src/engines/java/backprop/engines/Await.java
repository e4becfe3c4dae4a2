package backprop.engines;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what is looked for again and again. */
final class Await {
    private static final long PAUSE = 50;

    private Await() {}

    /** @throws AssertionError with what was waited for, if it does not come */
    static void until(String what, Duration patience, BooleanSupplier isSo) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("waited " + patience.toSeconds() + " s: " + what);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
