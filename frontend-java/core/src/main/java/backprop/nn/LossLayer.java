package backprop.nn;

import backprop.tensor.Matrix;

/** What follows the last layer while a net learns: scores and what is right in, one number out. */
interface LossLayer {
    /** The mean loss of scores x (N×outputs) for one label a row. */
    double forward(Matrix x, int[] labels);

    /** The same for targets t, of the shape of x. */
    double forward(Matrix x, Matrix t);

    /** dx (N×outputs), dout times the gradient of the loss. */
    Matrix backward(double dout);

    /** The probabilities for scores x, of the same shape. */
    Matrix probabilitiesOf(Matrix x);
}
