package backprop.tensor;

/**
 * The numbers of {@link Kernels#adaptiveStep}: how much of the old mean and of the old square stays, and how far a step goes. They
 * lie in the memory of the kernels, so that calls that are replayed meet those of today.
 */
public final class AdaptiveStep {
    private final double[] numbers;

    public AdaptiveStep(Kernels kernels) {
        numbers = kernels.doubles(6);
    }

    /** From the next step on. */
    public AdaptiveStep set(
            double meanKept, double squareKept, double squareTaken, double step, double spread, double epsilon) {
        numbers[0] = meanKept;
        numbers[1] = squareKept;
        numbers[2] = squareTaken;
        numbers[3] = step;
        numbers[4] = spread;
        numbers[5] = epsilon;
        return this;
    }

    /** All six, in the order of {@link #set}: that is where kernels of another language find them. */
    public double[] numbers() {
        return numbers;
    }

    public double meanKept() {
        return numbers[0];
    }

    public double squareKept() {
        return numbers[1];
    }

    public double squareTaken() {
        return numbers[2];
    }

    public double step() {
        return numbers[3];
    }

    public double spread() {
        return numbers[4];
    }

    public double epsilon() {
        return numbers[5];
    }
}
