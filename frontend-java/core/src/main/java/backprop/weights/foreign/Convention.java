package backprop.weights.foreign;

/** Whose way of naming it is, which says how a matrix lies: y = xW has it (inputs, outputs), y = xWᵀ the other way. */
enum Convention {
    /** fc1.weight, of (outputs, inputs). */
    PYTORCH,
    /** dense/kernel, of (inputs, outputs). */
    KERAS,
    /** W1, of (inputs, outputs). */
    NUMPY;

    /** What Keras adds to a variance, and what is added here and in PyTorch. */
    private static final double KERAS_EPSILON = 1e-3, EPSILON = 1e-5;

    boolean isOutputsFirst() {
        return this == PYTORCH;
    }

    /** So much more is added to a variance before its root is taken than the lab's own layer adds. */
    double epsilonAbove() {
        return this == KERAS ? KERAS_EPSILON - EPSILON : 0;
    }
}
