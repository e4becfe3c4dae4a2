package backprop.graph.gradient;

/** What becomes of a gradient that is there already when another one comes. */
public enum Gathering {
    /** += */
    ADD {
        @Override
        double gather(double before, double coming) {
            return before + coming;
        }
    },
    /** =, a mistake where a value is used more than once: the last to come is all that is left. */
    OVERWRITE {
        @Override
        double gather(double before, double coming) {
            return coming;
        }
    };

    abstract double gather(double before, double coming);
}
