package backprop.tensor;

import java.util.Arrays;

/**
 * Convolution as products with the windows' numbers written out (im2col), for some pictures at a time, so that long rows are
 * added to each other. Book, section 7.4.
 */
final class JavaConvolution {
    /** Places that are written out at a time: long enough rows to be quick, little enough to stay in the cache. */
    private static final int PLACES = 576;

    private final RowSum rowSum;
    private float[] windowNumbers = {};
    private float[] sums = {};
    private float[] factors = {};
    private int[] order = {};

    JavaConvolution(RowSum rowSum) {
        this.rowSum = rowSum;
    }

    void forward(Windows windows, Matrix x, Matrix w, Matrix b, Matrix into) {
        int k = windows.length();
        int filters = w.columns();
        int count = windows.count();
        int most = pictures(windows, x);
        makeRoom(windows, most, Math.max(k, filters), most * count);
        for (int i = 0; i < x.rows(); i += most) {
            int n = Math.min(most, x.rows() - i);
            writeByNumber(windows, x, i, n);
            rowSum.rowsOf(windowNumbers, k, n * count, n * count, 1);
            for (int f = 0; f < filters; f++) {
                for (int j = 0; j < k; j++) factors[j] = w.data()[j * w.rowStride() + f];
                rowSum.sum(factors, order, 0, k, sums, 0);
                spread(sums, b.data()[f], into, i, n, f, filters);
            }
        }
    }

    /** The sums of one filter, picture after picture, take their places in the rows from i on. */
    private static void spread(float[] sums, float bias, Matrix into, int i, int n, int f, int filters) {
        float[] to = into.data();
        int count = into.columns() / filters;
        for (int picture = 0; picture < n; picture++) {
            int at = (i + picture) * into.rowStride() + f;
            for (int p = 0; p < count; p++) to[at + p * filters] = sums[picture * count + p] + bias;
        }
    }

    void weightGradient(Windows windows, Matrix x, Matrix dout, Matrix into) {
        int k = windows.length();
        int filters = into.columns();
        int count = windows.count();
        int most = pictures(windows, x);
        makeRoom(windows, most, most * count, filters * k);
        Arrays.fill(sums, 0, filters * k, 0);
        for (int i = 0; i < x.rows(); i += most) {
            int n = Math.min(most, x.rows() - i);
            writeByPlace(windows, x, i, n);
            rowSum.rowsOf(windowNumbers, n * count, k, k, 1);
            for (int f = 0; f < filters; f++) {
                gather(dout, i, n, f, filters, factors);
                rowSum.add(factors, order, 0, n * count, sums, f * k);
            }
        }
        for (int j = 0; j < k; j++) {
            for (int f = 0; f < filters; f++) into.data()[j * into.rowStride() + f] = sums[f * k + j];
        }
    }

    private static void gather(Matrix dout, int i, int n, int f, int filters, float[] into) {
        float[] from = dout.data();
        int count = dout.columns() / filters;
        for (int picture = 0; picture < n; picture++) {
            int at = (i + picture) * dout.rowStride() + f;
            for (int p = 0; p < count; p++) into[picture * count + p] = from[at + p * filters];
        }
    }

    void inputGradient(Windows windows, Matrix dout, Matrix w, Matrix into) {
        int k = windows.length();
        int filters = w.columns();
        int length = windows.rowLength();
        makeRoom(windows, 1, filters, k);
        rowSum.rowsOf(w.data(), filters, k, 1, w.rowStride());
        Arrays.fill(into.data(), 0, into.rows() * into.rowStride(), 0);
        for (int i = 0; i < dout.rows(); i++) {
            for (int p = 0; p < windows.count(); p++) {
                System.arraycopy(dout.data(), i * dout.rowStride() + p * filters, factors, 0, filters);
                int start = i * into.rowStride() + windows.start(p);
                for (int j = 0; j < k; j += length)
                    System.arraycopy(into.data(), start + windows.offset(j), sums, j, length);
                rowSum.add(factors, order, 0, filters, sums, 0); // added, because windows overlap
                for (int j = 0; j < k; j += length)
                    System.arraycopy(sums, j, into.data(), start + windows.offset(j), length);
            }
        }
    }

    private static int pictures(Windows windows, Matrix x) {
        return Math.min(x.rows(), Math.max(1, PLACES / windows.count()));
    }

    private void makeRoom(Windows windows, int pictures, int terms, int sums) {
        int numbers = pictures * windows.count() * windows.length();
        if (windowNumbers.length < numbers) windowNumbers = new float[numbers];
        if (this.sums.length < sums) this.sums = new float[sums];
        if (factors.length >= terms) return;
        factors = new float[terms];
        order = new int[terms];
        for (int i = 0; i < terms; i++) order[i] = i;
    }

    /** Row k: number k of every window of n pictures, from picture i on. */
    private void writeByNumber(Windows windows, Matrix x, int i, int n) {
        int columns = windows.columns();
        int step = windows.stride() * windows.input().channels();
        int at = 0;
        for (int k = 0; k < windows.length(); k++) {
            for (int picture = i; picture < i + n; picture++) {
                int from = picture * x.rowStride() + windows.offset(k);
                for (int row = 0; row < windows.rows(); row++) {
                    copy(x.data(), from + windows.start(row * columns), step, windowNumbers, at, columns);
                    at += columns;
                }
            }
        }
    }

    private static void copy(float[] from, int start, int step, float[] to, int at, int n) {
        if (step == 1) System.arraycopy(from, start, to, at, n);
        else for (int j = 0; j < n; j++) to[at + j] = from[start + j * step];
    }

    /** Row p: the numbers of window p, of n pictures, from picture i on. */
    private void writeByPlace(Windows windows, Matrix x, int i, int n) {
        int length = windows.rowLength();
        int at = 0;
        for (int picture = i; picture < i + n; picture++) {
            for (int p = 0; p < windows.count(); p++) {
                int start = picture * x.rowStride() + windows.start(p);
                for (int k = 0; k < windows.length(); k += length) {
                    System.arraycopy(x.data(), start + windows.offset(k), windowNumbers, at, length);
                    at += length;
                }
            }
        }
    }
}
