package backprop.run.history;

/** The moments of a run that make a film of it: closer together at its beginning, where most happens. */
public record Film(int first, int last) {
    private static final int FRAMES = 80;

    /** The first moment after this iteration; the last one again at the end. */
    public int next(int iteration) {
        double share = Math.sqrt((double) Math.max(0, iteration - first) / Math.max(1, last - first));
        int next = iteration;
        for (int frame = (int) (share * FRAMES); next <= iteration && frame <= FRAMES; frame++) next = at(frame);
        return Math.min(last, next);
    }

    private int at(int frame) {
        double share = (double) frame / FRAMES;
        return first + (int) Math.round(share * share * (last - first));
    }
}
