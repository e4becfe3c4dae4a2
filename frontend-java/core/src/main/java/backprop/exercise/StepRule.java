package backprop.exercise;

/** How an optimizer moves one weight. */
interface StepRule {
    /**
     * @param state what it keeps of this weight, at first 0; changed
     * @param t which step this is, from 1
     * @param gradient of the weight
     * @return what is added to the weight
     */
    double step(double[] state, int t, double gradient);
}
