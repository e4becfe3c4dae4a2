package backprop.session;

import backprop.train.Progress;

/** When a run is looked into, and when it is examined: often enough to see it learn, seldom enough not to slow it down. */
final class ReportSchedule {
    private static final int INTERVAL = 50;
    private static final int OF_FIRST_EPOCH = 12;
    private static final double BETWEEN = 100;
    /** So a run of few digits, whose epochs are over in no time, has no more examinations than a page can take in. */
    private static final int OF_ALL_ITERATIONS = 100;
    /** Learning from a digit is as much work as reading three. */
    private static final int READINGS = 3;

    private int seen;
    private double seenAt = Double.NEGATIVE_INFINITY;
    private int examined;

    /** When Seen is emitted: the first iteration, every 50th of the first epoch, each epoch's end, but not ten times a second. */
    boolean isForSeeing(Progress progress, double now) {
        int i = progress.iteration();
        int interval = Math.max(INTERVAL, progress.iterationsPerEpoch() / OF_FIRST_EPOCH);
        boolean isFirstEpoch = i <= progress.iterationsPerEpoch();
        if (i == 1 || isFirstEpoch && (i % interval == 0 || progress.endsEpoch())) return true;
        return progress.endsEpoch() && i - seen >= INTERVAL && now - seenAt >= BETWEEN;
    }

    void seen(Progress progress, double now) {
        seen = progress.iteration();
        seenAt = now;
    }

    /**
     * At the end of the first epoch, and of each that ends when reading all digits is no more work than the learning was, and
     * a hundredth of all iterations so far have come since the last examination.
     */
    boolean isForExamining(Progress progress, int batchSize, int digits) {
        if (!progress.endsEpoch()) return false;
        int since = progress.iteration() - examined;
        boolean isWorthIt = (double) READINGS * batchSize * since >= digits;
        return examined == 0 || isWorthIt && since >= progress.iteration() / OF_ALL_ITERATIONS;
    }

    void examined(Progress progress) {
        examined = progress.iteration();
    }

    void restart() {
        seen = 0;
        examined = 0;
        seenAt = Double.NEGATIVE_INFINITY;
    }
}
