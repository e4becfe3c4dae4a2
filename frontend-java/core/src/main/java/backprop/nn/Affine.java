package backprop.nn;

import backprop.math.Rng;
import backprop.tensor.Matrix;
import java.util.List;

/** y = xW + b for a batch of rows x (N×D); W is D×M, b is 1×M. Book, section 5.6. */
public final class Affine implements Layer {
    private final Parameter w;
    private final Parameter b;
    private Matrix x;

    /** @throws IllegalArgumentException if b is not 1×M */
    public Affine(Parameter w, Parameter b) {
        b.value().require(1, w.value().columns());
        this.w = w;
        this.b = b;
    }

    @Override
    public void initialize(Initialization initialization, Rng rng) {
        w.draw(initialization.standardDeviation(w.value().rows()), rng);
        b.fill(new float[b.value().columns()]);
    }

    @Override
    public Matrix forward(Matrix x, Mode mode) {
        this.x = x;
        return x.times(w.value()).plusRow(b.value());
    }

    @Override
    public Matrix backward(Matrix dout) {
        backwardToParameters(dout);
        return backwardToInput(dout);
    }

    @Override
    public void backwardToParameters(Matrix dout) {
        w.gradient(x.transposed().times(dout)); // (D×N)(N×M) = D×M, the shape of W
        b.gradient(dout.sumOverRows()); // b reached every row, so its gradients add up
    }

    @Override
    public Matrix backwardToInput(Matrix dout) {
        return dout.times(w.value().transposed()); // (N×M)(M×D) = N×D, the shape of x
    }

    /** Without the biases. */
    @Override
    public List<Parameter> weights() {
        return List.of(w);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(w, b);
    }
}
