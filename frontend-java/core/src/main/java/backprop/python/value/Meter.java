package backprop.python.value;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Counts what a program takes. Steps are statements, or as much work of an array operation; memory is what was allocated since it
 * was last seen how much of it is in use.
 */
public final class Meter {
    private static final int STEPS_BETWEEN_QUESTIONS = 1024;
    private static final int ELEMENTS_PER_STEP = 64;

    private final long mostSteps;
    private final long mostBytes;
    private final BooleanSupplier isStopped;
    private final LongSupplier bytesInUse;
    private long steps;
    private long nextQuestion;
    private long inUse;
    private long sinceCount;

    /** @param bytesInUse goes through all that the program still holds */
    public Meter(long mostSteps, long mostBytes, BooleanSupplier isStopped, LongSupplier bytesInUse) {
        this.mostSteps = mostSteps;
        this.mostBytes = mostBytes;
        this.isStopped = isStopped;
        this.bytesInUse = bytesInUse;
    }

    /** For arrays outside of a program. */
    public static Meter unlimited() {
        return new Meter(Long.MAX_VALUE, Long.MAX_VALUE / 4, () -> false, () -> 0);
    }

    /** A new run: its steps count from 0. */
    public void restart() {
        steps = 0;
        nextQuestion = 0;
    }

    /** @throws Abort if the program was stopped or has taken all its steps */
    public void step() {
        if (++steps >= nextQuestion) checkLimits();
    }

    /** As many elementary operations on arrays. */
    public void work(double operations) {
        steps += (long) Math.min(operations / ELEMENTS_PER_STEP, 1e15);
        step();
    }

    private void checkLimits() {
        if (steps > mostSteps) throw new Abort(Problem.TOO_MANY_STEPS, List.of("" + mostSteps));
        if (isStopped.getAsBoolean()) throw new Abort(Problem.STOPPED, List.of());
        nextQuestion = Math.min(steps + STEPS_BETWEEN_QUESTIONS, mostSteps + 1);
    }

    /**
     * Before that many bytes are allocated.
     *
     * @throws Raise MemoryError if there is no room for them at once
     * @throws Abort if hardly anything is left
     */
    public void reserve(double bytes) {
        if (bytes > mostBytes) throw Problem.ALLOCATION_TOO_LARGE.raise(megabytes(bytes), megabytes(mostBytes));
        sinceCount += (long) bytes;
        if (inUse + sinceCount > mostBytes) count(bytes);
    }

    /** A quarter is kept free, so that counts are rare. */
    private void count(double wanted) {
        inUse = bytesInUse.getAsLong();
        sinceCount = (long) wanted;
        if (inUse > mostBytes / 4 * 3) throw new Abort(Problem.OUT_OF_MEMORY, List.of(megabytes(mostBytes)));
        if (inUse + wanted > mostBytes) {
            sinceCount = 0;
            work(inUse / 16.0);
            throw Problem.ALLOCATION_TOO_LARGE.raise(megabytes(wanted), megabytes(mostBytes));
        }
    }

    private static String megabytes(double bytes) {
        return "" + (long) Math.ceil(bytes / (1 << 20));
    }
}
