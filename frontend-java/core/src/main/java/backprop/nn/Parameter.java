package backprop.nn;

import backprop.tensor.Matrix;

/** What is learned, and the gradient of the loss with respect to it, which lives until the next step. */
public final class Parameter {
    private final String name;
    private final Matrix value;
    private Matrix gradient;

    public Parameter(String name, Matrix value) {
        this.name = name;
        this.value = value;
    }

    /** W1, b1, W2, b2, … as the notebook names them. */
    public String name() {
        return name;
    }

    public Matrix value() {
        return value;
    }

    public Matrix gradient() {
        if (gradient == null) throw new IllegalStateException(name + " has no gradient before a backward pass");
        return gradient;
    }

    public void gradient(Matrix gradient) {
        this.gradient = gradient.require(value.rows(), value.columns());
    }
}
