package backprop.points;

/**
 * The loss while one weight changes and all others stay.
 *
 * @param weights where it was measured, rising
 * @param losses there, of the points to learn from, with what L1 and L2 add
 * @param weight as it is
 * @param loss there
 * @param gradient there: the slope of the tangent
 */
public record WeightCurve(double[] weights, double[] losses, double weight, double loss, double gradient) {}
