package backprop.naive;

/** y = xW + b for a batch of rows x (N×D); W is D×M, b is 1×M. Notebook, sections 4.5 and 4.6; book, section 5.6. */
public final class Affine implements Layer {
    private final double[][] w;
    private final double[][] b;
    private double[][] x;
    private double[][] dw;
    private double[][] db;

    /** W and b are kept, not copied: what changes them from outside changes this layer. */
    public Affine(double[][] w, double[][] b) {
        this.w = w;
        this.b = b;
    }

    @Override
    public double[][] forward(double[][] x) {
        this.x = x;
        return Array2.plusRow(Array2.dot(x, w), b);
    }

    @Override
    public double[][] backward(double[][] dout) {
        backwardToParameters(dout);
        return Array2.dotTransposed(dout, w); // (N×M)(M×D) = N×D
    }

    /** All that a net's first layer needs: what would go on from it are the gradients of the pixels. */
    void backwardToParameters(double[][] dout) {
        dw = Array2.transposedDot(x, dout); // (D×N)(N×M) = D×M
        db = Array2.sumOverRows(dout); // 1×M
    }

    public double[][] dw() {
        return dw;
    }

    public double[][] db() {
        return db;
    }
}
