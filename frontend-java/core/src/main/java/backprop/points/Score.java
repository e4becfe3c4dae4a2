package backprop.points;

/** How well a net tells points apart. @param loss mean, without what L1 and L2 add; NaN of no points. @param accuracy 0 to 1; NaN of no points */
public record Score(double loss, double accuracy) {
    static final Score NONE = new Score(Double.NaN, Double.NaN);
}
