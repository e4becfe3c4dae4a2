package backprop.naive;

/** A layer of the notebook: a batch of rows x in, rows y out; dout, the gradient by y, in, the gradient by x out. */
public interface Layer {
    double[][] forward(double[][] x);

    double[][] backward(double[][] dout);
}
