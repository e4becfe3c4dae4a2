package backprop.exercise;

/** What becomes of a weight in one step of training. */
interface UpdateRule {
    double after(double weight, double gradient);
}
