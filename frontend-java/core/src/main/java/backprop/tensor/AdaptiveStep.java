package backprop.tensor;

/**
 * The numbers of {@link Kernels#adaptiveStep}: how much of the old mean and of the old square stays, and how far a step goes. They
 * lie in the memory of the kernels, so that calls that are repeated meet those of today.
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

    /** In the order of {@link #set}. */
    public double[] numbers() {
        return numbers;
    }
}
