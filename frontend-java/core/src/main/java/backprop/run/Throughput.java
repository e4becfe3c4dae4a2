package backprop.run;

/** Iterations a second, of the last second or so. */
public final class Throughput {
    private static final double WINDOW = 1000;

    private double iterations;
    private double milliseconds;

    void add(int more, double time) {
        double kept = Math.max(0, 1 - time / WINDOW);
        iterations = iterations * kept + more;
        milliseconds = milliseconds * kept + time;
    }

    void reset() {
        iterations = 0;
        milliseconds = 0;
    }

    /** 0 before anything was done. */
    public double perSecond() {
        return milliseconds > 0 ? iterations / milliseconds * 1000 : 0;
    }
}
