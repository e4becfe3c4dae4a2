package backprop.python.array;

/** The products that training spends most of its time in. A host may bring faster ones. */
public interface Kernels {
    /**
     * out (n×m) = a (n×k) · b (k×m), all row by row.
     *
     * @param a begins at aStart
     * @param b begins at bStart
     * @param out zeros, written from 0
     */
    void multiply(double[] a, int aStart, double[] b, int bStart, double[] out, int n, int k, int m);
}
