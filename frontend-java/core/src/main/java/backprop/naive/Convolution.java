package backprop.naive;

/**
 * y = window · filter + b at each place of the window, for M filters: W is M×(C·FH·FW), each filter a row, b is 1×M; x is
 * N×(C·H·W), y N×(M·OH·OW). With each window a row, this is Affine's product. Book, section 7.4.3.
 */
public final class Convolution implements Layer {
    private final double[][] w;
    private final double[][] b;
    private final SlidingWindow window;
    private double[][] col;
    private double[][] dw;
    private double[][] db;

    /** W and b are kept, not copied. */
    public Convolution(double[][] w, double[][] b, SlidingWindow window) {
        this.w = w;
        this.b = b;
        this.window = window;
    }

    @Override
    public double[][] forward(double[][] x) {
        col = window.im2col(x);
        return window.toPictures(Array2.plusRow(Array2.dot(col, Array2.transposed(w)), b));
    }

    @Override
    public double[][] backward(double[][] dout) {
        double[][] dy = window.toRows(dout); // (N·OH·OW)×M
        dw = Array2.dot(Array2.transposed(dy), col); // a filter met every window: the sum over all places
        db = Array2.sumOverRows(dy); // 1×M
        return window.col2im(Array2.dot(dy, w));
    }

    public double[][] dw() {
        return dw;
    }

    public double[][] db() {
        return db;
    }
}
