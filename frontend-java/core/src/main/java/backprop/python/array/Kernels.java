package backprop.python.array;

/** The products that training spends most of its time in. A host may bring faster ones. */
public interface Kernels {
    /**
     * out (n×m) = a (n×k) · b (k×m).
     *
     * @param out zeros, written from 0, row by row
     */
    void multiply(Factor a, Factor b, double[] out, int n, int k, int m);
}
