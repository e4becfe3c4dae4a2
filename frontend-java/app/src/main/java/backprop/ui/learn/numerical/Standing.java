package backprop.ui.learn.numerical;

/**
 * How far the race is: of so many weights, those whose gradient is found by central differences, and those of them that agree
 * with backprop's; what both took, in milliseconds, backprop for all weights, 0 while it is not known.
 */
record Standing(int total, int done, int agreeing, double milliseconds, double backprop) {
    static Standing start(int total) {
        return new Standing(total, 0, 0, 0, 0);
    }

    boolean isDone() {
        return done == total;
    }

    /** Central differences of the rest, at the average pace so far. */
    double left() {
        return milliseconds / done * (total - done);
    }

    /** So many forward passes, at that pace, take as long as backprop's gradient. */
    double backpropInPasses() {
        return backprop / (milliseconds / (2 * done));
    }

    /** Central differences of all weights, at that pace. */
    double whole() {
        return milliseconds / done * total;
    }
}
