package backprop.nn;

import backprop.math.Rng;
import backprop.tensor.Matrix;
import java.util.List;

/** A step of the net: rows of numbers in, rows of numbers out; and gradients the other way. Book, chapter 5. */
public interface Layer {
    /** y (N×outputs) for a batch of rows x (N×inputs). */
    Matrix forward(Matrix x, Mode mode);

    /**
     * The gradient of the loss with respect to x (N×inputs), from dout, its gradient with respect to y (N×outputs); notes
     * the gradients of the parameters.
     */
    Matrix backward(Matrix dout);

    /** Only the gradients of the parameters: nobody needs those of a net's input while it learns. */
    default void backwardToParameters(Matrix dout) {
        backward(dout);
    }

    /** Only the gradient with respect to x: nobody needs those of the parameters while a picture is changed and the net is not. */
    default Matrix backwardToInput(Matrix dout) {
        return backward(dout);
    }

    /** Whether the two give the same bits in the other order, forward and backward, with less work. */
    default boolean mayFollow(Layer next) {
        return false;
    }

    /** Draws from here from now on, where it draws while the net learns. */
    default void random(Rng rng) {}

    /** Those of its parameters that weight decay makes smaller. */
    default List<Parameter> weights() {
        return List.of();
    }

    /** What this layer learns. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** What it keeps beside that, to be written into files. */
    default List<RunningStatistic> statistics() {
        return List.of();
    }

    /** Back to its start, with weights drawn anew. */
    default void initialize(Initialization initialization, Rng rng) {}
}
