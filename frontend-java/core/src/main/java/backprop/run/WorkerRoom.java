package backprop.run;

import backprop.session.MemoryEstimate;
import backprop.train.TrainingPlan;
import java.util.Collection;

/**
 * How many runs a device can work at side by side: a core for each, and one for the page. What they need together must
 * fit; a single run is always let in, and says itself if it is too large.
 *
 * @param workers at once, at least 1
 * @param bytes for all of them
 */
public record WorkerRoom(int workers, long bytes) {
    public static final int MOST_WORKERS = 4;

    /** What a browser tells at most, and what is taken for granted where it tells nothing. */
    public static final double USUAL_GIGABYTES = 4;

    /** The rest is the system's, the page's, and that of other tabs. */
    private static final double SHARE = 0.25;

    private static final long GIGABYTE = 1L << 30;
    /** Scripts, messages, and a part of the digits while it is unpacked. */
    private static final long WORKER_ITSELF = 32L << 20;

    private static final int DIGITS = 70_400;

    /** @throws IllegalArgumentException if there is no worker */
    public WorkerRoom {
        if (workers < 1) throw new IllegalArgumentException("a run needs a worker, not " + workers);
    }

    /**
     * @param cores of the processor; below 1 where they are not known
     * @param gigabytes of memory
     */
    public static WorkerRoom of(int cores, double gigabytes) {
        int workers = Math.max(1, Math.min(MOST_WORKERS, cores - 1));
        return new WorkerRoom(workers, (long) (gigabytes * SHARE * GIGABYTE));
    }

    /** Whether another run has room beside those at work. */
    boolean holds(TrainingPlan another, Collection<TrainingPlan> atWork) {
        if (atWork.size() >= workers) return false;
        long sum = need(another);
        for (TrainingPlan plan : atWork) sum += need(plan);
        return atWork.isEmpty() || sum <= bytes;
    }

    /** How many workers have room for the same plan, at least 1. */
    public int workersFor(TrainingPlan plan) {
        return (int) Math.max(1, Math.min(workers, bytes / need(plan)));
    }

    private static long need(TrainingPlan plan) {
        return MemoryEstimate.of(plan, DIGITS) + WORKER_ITSELF;
    }
}
