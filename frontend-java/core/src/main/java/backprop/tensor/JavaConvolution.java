package backprop.tensor;

import java.util.Arrays;

/**
 * Convolution as products with the windows' numbers written out (im2col), for some pictures at a time, so that long rows are
 * added to each other. Book, section 7.4.
 */
final class JavaConvolution {
    /** Places that are written out at a time: long enough rows to be quick, little enough to stay in the cache. */
    private static final int PLACES = 576;
    /** Windows of fewer numbers than so many for each filter are short rows. */
    private static final int FEW = 2;

    private final RowSum rowSum;
    private float[] planes = {};
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
                for (int j = 0; j < k; j++) {
                    factors[j] = w.data()[j * w.rowStride() + f];
                    order[j] = j;
                }
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

    /** The terms are the same; which of the two factors has the longer rows decides how they are added. */
    void weightGradient(Windows windows, Matrix x, Matrix dout, Matrix into) {
        int k = windows.length();
        int filters = into.columns();
        int most = pictures(windows, x);
        makeRoom(windows, most, most * windows.count(), filters * k);
        Arrays.fill(sums, 0, filters * k, 0);
        boolean byNumber = k < FEW * filters;
        for (int i = 0; i < x.rows(); i += most) {
            int n = Math.min(most, x.rows() - i);
            if (byNumber) addByNumber(windows, x, dout, i, n, filters);
            else addByFilter(windows, x, dout, i, n, filters);
        }
        for (int j = 0; j < k; j++) {
            for (int f = 0; f < filters; f++)
                into.data()[j * into.rowStride() + f] = sums[byNumber ? j * filters + f : f * k + j];
        }
    }

    /** For each number of the window, rows of filters. */
    private void addByNumber(Windows windows, Matrix x, Matrix dout, int i, int n, int filters) {
        int count = windows.count();
        for (int picture = i; picture < i + n; picture++) {
            float[] d = dout.data();
            System.arraycopy(
                    d, picture * dout.rowStride(), windowNumbers, (picture - i) * count * filters, count * filters);
        }
        rowSum.rowsOf(windowNumbers, n * count, filters, filters, 1);
        for (int k = 0; k < windows.length(); k++) {
            int terms = 0;
            for (int picture = 0; picture < n; picture++)
                terms = listNumbers(windows, x.data(), (i + picture) * x.rowStride(), k, picture * count, terms);
            rowSum.add(factors, order, 0, terms, sums, k * filters);
        }
    }

    /** Number k of each window that is not zero. */
    private int listNumbers(Windows windows, float[] x, int picture, int k, int first, int terms) {
        int step = windows.stride() * windows.input().channels();
        int columns = windows.columns();
        for (int row = 0; row < windows.rows(); row++) {
            int at = picture + windows.offset(k) + windows.start(row * columns);
            for (int p = 0; p < columns; p++) terms = list(x[at + p * step], first + row * columns + p, terms);
        }
        return terms;
    }

    /** For each filter, rows of a window's numbers. */
    private void addByFilter(Windows windows, Matrix x, Matrix dout, int i, int n, int filters) {
        int k = windows.length();
        writeByPlace(windows, x, i, n);
        rowSum.rowsOf(windowNumbers, n * windows.count(), k, k, 1);
        for (int f = 0; f < filters; f++) {
            int terms = listNonZeros(dout, i, n, f, filters);
            rowSum.add(factors, order, 0, terms, sums, f * k);
        }
    }

    /** The numbers of filter f that are not zero, as factors, and the places where they stand; their number. */
    private int listNonZeros(Matrix dout, int i, int n, int f, int filters) {
        float[] from = dout.data();
        int count = dout.columns() / filters;
        int terms = 0;
        for (int picture = 0; picture < n; picture++) {
            int at = (i + picture) * dout.rowStride() + f;
            for (int p = 0; p < count; p++) terms = list(from[at + p * filters], picture * count + p, terms);
        }
        return terms;
    }

    private int list(float factor, int row, int terms) {
        if (factor == 0) return terms;
        factors[terms] = factor;
        order[terms] = row;
        return terms + 1;
    }

    void inputGradient(Windows windows, Matrix dout, Matrix w, Matrix into) {
        int k = windows.length();
        int filters = w.columns();
        int length = windows.rowLength();
        makeRoom(windows, 1, filters, k);
        rowSum.rowsOf(w.data(), filters, k, 1, w.rowStride());
        float[] d = dout.data();
        Arrays.fill(into.data(), 0, into.rows() * into.rowStride(), 0);
        for (int i = 0; i < dout.rows(); i++) {
            for (int p = 0; p < windows.count(); p++) {
                int at = i * dout.rowStride() + p * filters;
                int terms = 0;
                for (int f = 0; f < filters; f++) terms = list(d[at + f], f, terms);
                if (terms == 0) continue;
                int start = i * into.rowStride() + windows.start(p);
                for (int j = 0; j < k; j += length)
                    System.arraycopy(into.data(), start + windows.offset(j), sums, j, length);
                rowSum.add(factors, order, 0, terms, sums, 0); // added, because windows overlap
                for (int j = 0; j < k; j += length)
                    System.arraycopy(sums, j, into.data(), start + windows.offset(j), length);
            }
        }
    }

    private static int pictures(Windows windows, Matrix x) {
        return Math.min(x.rows(), Math.max(1, PLACES / windows.count()));
    }

    private void makeRoom(Windows windows, int pictures, int terms, int sums) {
        int numbers = pictures * windows.count() * Math.max(windows.length(), sums / windows.length());
        if (windowNumbers.length < numbers) windowNumbers = new float[numbers];
        if (this.sums.length < sums) this.sums = new float[sums];
        if (factors.length >= terms) return;
        factors = new float[terms];
        order = new int[terms];
    }

    /** Row k: number k of every window of n pictures, from picture i on. */
    private void writeByNumber(Windows windows, Matrix x, int i, int n) {
        Shape shape = windows.input();
        int plane = shape.height() * shape.width();
        int channels = shape.channels();
        if (planes.length < n * shape.size()) planes = new float[n * shape.size()];
        for (int picture = 0; picture < n; picture++)
            separate(x.data(), (i + picture) * x.rowStride(), channels, planes, picture * shape.size(), plane);
        int columns = windows.columns(), stride = windows.stride();
        int at = 0;
        for (int k = 0; k < windows.length(); k++) {
            int pixel = k / channels;
            int from = k % channels * plane + pixel / windows.size() * shape.width() + pixel % windows.size();
            for (int picture = 0; picture < n; picture++) {
                int line = picture * shape.size() + from;
                for (int row = 0; row < windows.rows(); row++) {
                    copy(planes, line, stride, windowNumbers, at, columns);
                    line += stride * shape.width();
                    at += columns;
                }
            }
        }
    }

    /** A picture channel by channel. */
    private static void separate(float[] from, int start, int channels, float[] to, int at, int plane) {
        for (int c = 0; c < channels; c++) copy(from, start + c, channels, to, at + c * plane, plane);
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
