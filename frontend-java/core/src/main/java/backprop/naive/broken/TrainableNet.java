package backprop.naive.broken;

import backprop.naive.Weights;
import java.util.List;

/** A net that a {@link BrokenTraining} can teach, right or broken. */
public interface TrainableNet {
    /** The scores of a batch of rows x (N×784): N×10. */
    double[][] predict(double[][] x);

    /** Its weights with their gradients, as it finds them, for a batch of rows x with one-hot rows t. */
    List<Weights> gradient(double[][] x, double[][] t);
}
