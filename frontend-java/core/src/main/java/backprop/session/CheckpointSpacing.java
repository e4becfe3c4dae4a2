package backprop.session;

/**
 * How far checkpoints lie apart: as far as can be made good in a moment, but never more of them than there is room for.
 *
 * @param room for all checkpoints of a run, in bytes
 * @param moment the time in which any iteration is to be reached from the checkpoint before it, in milliseconds
 */
record CheckpointSpacing(long room, double moment) {
    /** Iterations to the first checkpoint: by then it is known what they cost. */
    private static final int FIRST = 20;

    /** Of the 200 ms in which an iteration is to be seen, the larger part goes to reading the test digits. */
    static final CheckpointSpacing USUAL = new CheckpointSpacing(32L << 20, 60);

    /**
     * How many iterations after this one the next checkpoint is made.
     *
     * @param left iterations until the run ends, at least 1
     * @param used bytes of the checkpoints that there are
     * @param bytes of a checkpoint
     * @param cost of an iteration, in milliseconds; 0 if it is not known
     * @return at least 1; more than are left if there is to be none any more
     */
    int next(int left, long used, long bytes, double cost) {
        long more = Math.max(0, room - used) / Math.max(1, bytes);
        if (more == 0) return left + 1;
        long least = (left + more - 1) / more;
        double wanted = cost > 0 ? Math.min(left, moment / cost) : FIRST;
        return (int) Math.max(1, Math.max(least, (long) wanted));
    }
}
