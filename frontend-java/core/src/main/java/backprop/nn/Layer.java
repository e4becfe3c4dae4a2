package backprop.nn;

import backprop.math.Rng;
import backprop.tensor.Matrix;
import java.util.List;

/** A step of the net: rows of numbers in, rows of numbers out; and gradients the other way. Book, chapter 5. */
public interface Layer {
    /** y for a batch of rows x, as a trained net reads it. */
    Matrix forward(Matrix x);

    /** The same while the net learns: batch normalisation and dropout do something else then. */
    default Matrix learn(Matrix x) {
        return forward(x);
    }

    /** The gradient of the loss by x, from dout, its gradient by y; notes the gradients of the parameters. */
    Matrix backward(Matrix dout);

    /** Only the gradients of the parameters: nobody needs those of a net's input while it learns. */
    default void backwardToParameters(Matrix dout) {
        backward(dout);
    }

    /** Only the gradient by x: nobody needs those of the parameters while a picture is changed and the net is not. */
    default Matrix backwardToInput(Matrix dout) {
        return backward(dout);
    }

    /** What this layer learns. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** What it keeps beside that, to be written into files. */
    default List<Statistic> statistics() {
        return List.of();
    }

    /** Back to its start, with weights drawn anew. */
    default void initialize(Initialization initialization, Rng rng) {}
}
