package backprop.nn;

import backprop.math.Rng;
import backprop.tensor.Matrix;

/** What is learned, and the gradient of the loss with respect to it, which lives until the next step. */
public final class Parameter {
    private final String name;
    private final Matrix value;
    private final TensorOrder order;
    private Matrix gradient;

    public Parameter(String name, Matrix value) {
        this(name, value, TensorOrder.SAME);
    }

    /** @param order of the numbers in files and in the value */
    Parameter(String name, Matrix value, TensorOrder order) {
        this.name = name;
        this.value = value;
        this.order = order;
    }

    /** W1, b1, W2, b2, … as the notebook names them. */
    public String name() {
        return name;
    }

    public Matrix value() {
        return value;
    }

    /**
     * Takes these numbers, in the order of files: W of an affine layer row after row.
     *
     * @throws IllegalArgumentException if there are more or fewer than it has
     */
    public void fill(float[] values) {
        order.fill(value, values);
    }

    /** A copy of its numbers, in the order of files. */
    public float[] toArray() {
        return order.toArray(value);
    }

    /** Numbers in a row of a file: all of a filter, or a weight for each unit. */
    public int columns() {
        return order.columns(value);
    }

    /**
     * A copy of its gradient, in the order of files.
     *
     * @throws IllegalStateException if there was no backward pass
     */
    public float[] gradientToArray() {
        return order.toArray(gradient());
    }

    /** Draws all numbers anew, in the order of files, from a normal distribution around 0. */
    void draw(double standardDeviation, Rng rng) {
        float[] drawn = new float[value.rows() * value.columns()];
        for (int i = 0; i < drawn.length; i++) drawn[i] = (float) (rng.nextGaussian() * standardDeviation);
        fill(drawn);
    }

    /**
     * Of the last backward pass, of the shape of the value.
     *
     * @throws IllegalStateException if there was no backward pass
     */
    public Matrix gradient() {
        if (gradient == null) throw new IllegalStateException(name + " has no gradient before a backward pass");
        return gradient;
    }

    /** @throws IllegalArgumentException if it is not of the shape of the value */
    public void gradient(Matrix gradient) {
        this.gradient = gradient.require(value.rows(), value.columns());
    }
}
