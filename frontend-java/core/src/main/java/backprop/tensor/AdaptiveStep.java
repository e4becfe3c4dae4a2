package backprop.tensor;

/** The numbers of {@link Kernels#adaptiveStep}: how much of the old mean and of the old square stays, and how far a step goes. */
public record AdaptiveStep(
        double meanKept, double squareKept, double squareTaken, double step, double spread, double epsilon) {}
