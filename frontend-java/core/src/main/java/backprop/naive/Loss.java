package backprop.naive;

/** The last layer: scores x (N×M) and one-hot rows t in, one number out, whose gradient with respect to x is where backprop begins. */
public interface Loss {
    double forward(double[][] x, double[][] t);

    double[][] backward(double dout);
}
