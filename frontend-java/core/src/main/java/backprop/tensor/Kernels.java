package backprop.tensor;

/**
 * What is worth doing fast. Each sum starts at +0 and runs in the order of k: multiply, then add, each rounded to float,
 * never fused. So every implementation gives the same bits. {@code into} is overwritten and is none of the arguments;
 * its padding, and theirs, may hold anything and counts for nothing. Shapes were checked by {@link Matrix}.
 */
public interface Kernels {
    /** Where calls of these kernels are kept to be made again. */
    default CallList calls() {
        return new PlainCalls();
    }

    /** Zeroed memory these kernels can reach; it is never given back. */
    float[] floats(int length);

    double[] doubles(int length);

    int[] ints(int length);

    byte[] bytes(int length);

    short[] shorts(int length);

    /** into (N×M) = a (N×K) · b (K×M); a and b may be transposed views. */
    void times(Matrix a, Matrix b, Matrix into);

    /** The same without the zeros of a; b is by rows. Only where b is not finite does it matter that 0·b is left out. */
    void times(SparseBatch a, Matrix b, Matrix into);

    /** into (K×M) = aᵀ (K×N) · b (N×M), without the zeros of a; b is by rows. */
    void transposedTimes(SparseBatch a, Matrix b, Matrix into);

    /** into = x with the row (1×M) added to each of its rows. */
    void plusRow(Matrix x, Matrix row, Matrix into);

    /** into (1×M) = the sum of the rows of x, from the first to the last. */
    void sumOverRows(Matrix x, Matrix into);

    /** into (N×(count·F)) = the products of each window of x with w (length×F), and b (1×F) added at the end; without padding. */
    void convolution(Windows windows, Matrix x, Matrix w, Matrix b, Matrix into);

    /**
     * into (N×pictures) = what comes back through the windows: a sum over the places that see a number, from the first to the
     * last, and at each place over the filters of dout (N×(count·F)) · w. Zeros of dout may be left out, which matters only
     * where w is not finite.
     */
    void convolutionToInput(Windows windows, Matrix dout, Matrix w, Matrix into);

    /** into (length×F) = the sum over all places, picture after picture, of the window's numbers times dout; zeros of both as above. */
    void convolutionToWeights(Windows windows, Matrix x, Matrix dout, Matrix into);

    /** into (1×F) = the sum over all places, picture after picture, of dout (N×(count·F)). */
    void sumOverPlaces(Matrix dout, Matrix into);

    /** into (N×(count·channels)) = the largest of each window: the first, until one is larger. */
    void maxPooling(Windows windows, Matrix x, Matrix into);

    /**
     * into (N×pictures) = the sum of dout over the windows whose largest number a number is, the first of equals, from the
     * first window to the last.
     */
    void maxPoolingGradient(Windows windows, Matrix x, Matrix dout, Matrix into);

    /** into = 0 where x ≤ 0, else x; so what is not a number stays so. */
    void relu(Matrix x, Matrix into);

    /** into = 0 where condition ≤ 0, else x. */
    void reluGradient(Matrix condition, Matrix x, Matrix into);

    /** into = tanh x, in double, rounded once. */
    void tanh(Matrix x, Matrix into);

    /** into = dout · (1 − y²), in double, rounded once. */
    void tanhGradient(Matrix y, Matrix dout, Matrix into);

    /** into = 1/(1 + exp(−x)), in double, rounded once. */
    void sigmoid(Matrix x, Matrix into);

    /** into = dout · (1 − y) · y, in double, rounded once. */
    void sigmoidGradient(Matrix y, Matrix dout, Matrix into);

    /** The mean over the rows of −log sigmoid x where t is 1, of −log(1 − sigmoid x) where t is 0; x and t are N×1. In double. */
    double sigmoidLoss(Matrix x, Matrix t);

    /** Each row of into = the softmax of the row of x, in double, rounded once; the mean over the rows of −Σ t log softmax. */
    double softmax(Matrix x, Matrix t, Matrix into);

    /** into = (a − b) / divisor, in double, rounded once. */
    void differenceOver(Matrix a, Matrix b, double divisor, Matrix into);

    /** into = into + scale · x. */
    void addScaled(float scale, Matrix x, Matrix into);

    /** into = into + scale · the sign of x: 1, −1, or x itself where it is 0 or no number. */
    void addSign(float scale, Matrix x, Matrix into);

    /**
     * Changes v, too: s = rate · x, v = friction · v − s, then into = into + v, or into + friction · v − s if that looks ahead.
     * In double, each result rounded to float once.
     */
    void momentumStep(double friction, double rate, boolean ahead, Matrix x, Matrix v, Matrix into);

    /**
     * Changes m and h, too: m = meanKept · m + (1 − meanKept) · x, h = squareKept · h + squareTaken · x², then
     * into = into − step · m / (spread · √h + epsilon). In double, each result rounded to float once. m may be x.
     */
    void adaptiveStep(AdaptiveStep numbers, Matrix x, Matrix m, Matrix h, Matrix into);
}
