package backprop.naive;

/** A layer of the notebook: a batch of rows x in, rows y out; dout, the gradient with respect to y, in, the gradient with respect to x out. */
public interface Layer {
    /** As a trained net reads. */
    double[][] forward(double[][] x);

    /** While it learns: batch normalisation and dropout do something else then. */
    default double[][] learn(double[][] x) {
        return forward(x);
    }

    double[][] backward(double[][] dout);
}
