package backprop.tensor;

import java.util.Arrays;

/**
 * The places of a square window that slides over pictures. A row of a matrix is a picture: pixel after pixel, from left to
 * right and from top to bottom, the channels of a pixel side by side. Book, section 7.2.
 *
 * @param input of the pictures
 * @param size of the window, height and width
 * @param stride from one place to the next, in pixels
 * @param padding pixels that are thought around the picture
 */
public record Windows(Shape input, int size, int stride, int padding) {
    /** @throws IllegalArgumentException if size or stride is less than 1, padding less than 0, or no window fits */
    public Windows {
        if (size < 1 || stride < 1 || padding < 0)
            throw new IllegalArgumentException("a window of " + size + ", stride " + stride + ", padding " + padding);
        if (size > Math.min(input.height(), input.width()) + 2 * padding)
            throw new IllegalArgumentException("a window of " + size + " does not fit into " + input);
    }

    /** How many fit into that length. */
    private int places(int length) {
        return (length + 2 * padding - size) / stride + 1;
    }

    /** Rows of places. */
    public int rows() {
        return places(input.height());
    }

    /** Places in a row. */
    public int columns() {
        return places(input.width());
    }

    public int count() {
        return rows() * columns();
    }

    /** Numbers that a window sees: those of its pixels' channels. */
    public int length() {
        return size * size * input.channels();
    }

    /** The numbers of a row of a window stand side by side. */
    public int rowLength() {
        return size * input.channels();
    }

    /** Where a window's number k stands, seen from its first one. */
    public int offset(int k) {
        return k / rowLength() * input.width() * input.channels() + k % rowLength();
    }

    /** Where the first number of window p stands in a picture without padding. */
    public int start(int p) {
        return (p / columns() * input.width() + p % columns()) * stride * input.channels();
    }

    /** The same places, in pictures that have the padding in them. */
    private Windows padded() {
        Shape larger = new Shape(input.channels(), input.height() + 2 * padding, input.width() + 2 * padding);
        return new Windows(larger, size, stride, 0);
    }

    /**
     * y[i][p·filters + f] = b[f] + Σ over k of window p's number k · w[k][f].
     *
     * @param x N×pictures
     * @param w length()×filters; a window's numbers by rows of pixels, the channels of a pixel side by side
     * @param b 1×filters
     * @return N×(count()·filters)
     * @throws IllegalArgumentException if one of them is of another shape
     */
    public Matrix convolution(Matrix x, Matrix w, Matrix b) {
        requirePictures(x, w);
        Matrix into = x.workspace().result(x.rows(), count() * w.columns());
        x.workspace().kernels().convolution(padded(), padded(x, 0), w, b.require(1, w.columns()), into);
        return into;
    }

    /**
     * The gradient with respect to x: each pixel gathers from all windows that saw it.
     *
     * @param dout N×(count()·filters)
     * @return N×pictures
     * @throws IllegalArgumentException if dout is of another shape
     */
    public Matrix inputGradient(Matrix dout, Matrix w) {
        Matrix into = pictures(dout);
        dout.workspace()
                .kernels()
                .convolutionToInput(padded(), dout.require(dout.rows(), count() * w.columns()), w, into);
        return cropped(into);
    }

    /**
     * The gradient with respect to w: each weight gathers over all places of all pictures.
     *
     * @param dout N×(count()·filters)
     * @return length()×filters
     * @throws IllegalArgumentException if dout is of another shape
     */
    public Matrix weightGradient(Matrix x, Matrix dout, int filters) {
        Matrix into = x.workspace().result(length(), filters);
        x.workspace()
                .kernels()
                .convolutionToWeights(padded(), padded(x, 0), dout.require(x.rows(), count() * filters), into);
        return into;
    }

    /**
     * The gradient with respect to b, 1×filters: the sum of dout (N×(count()·filters)) over all places of all pictures.
     *
     * @throws IllegalArgumentException if dout is of another shape
     */
    public Matrix biasGradient(Matrix dout, int filters) {
        Matrix into = dout.workspace().result(1, filters);
        dout.workspace().kernels().sumOverPlaces(dout.require(dout.rows(), count() * filters), into);
        return into;
    }

    /**
     * The largest number of each window in each channel, N×(count()·channels), for pictures x; padding is −∞.
     *
     * @throws IllegalArgumentException if x is of another shape
     */
    public Matrix largest(Matrix x) {
        Matrix into = x.workspace().result(x.rows(), count() * input.channels());
        x.workspace()
                .kernels()
                .maxPooling(padded(), padded(x.require(x.rows(), input.size()), Float.NEGATIVE_INFINITY), into);
        return into;
    }

    /**
     * The gradient with respect to pictures x: each window's dout goes to its largest number, the first of equals.
     *
     * @param dout N×(count()·channels)
     * @throws IllegalArgumentException if dout is of another shape
     */
    public Matrix largestGradient(Matrix x, Matrix dout) {
        Matrix into = pictures(dout);
        x.workspace()
                .kernels()
                .maxPoolingGradient(
                        padded(),
                        padded(x, Float.NEGATIVE_INFINITY),
                        dout.require(x.rows(), count() * input.channels()),
                        into);
        return cropped(into);
    }

    private void requirePictures(Matrix x, Matrix w) {
        x.require(x.rows(), input.size());
        w.require(length(), w.columns());
    }

    private Matrix pictures(Matrix dout) {
        return dout.workspace().result(dout.rows(), padded().input.size());
    }

    private Matrix padded(Matrix x, float around) {
        if (padding == 0) return x;
        Matrix into = pictures(x);
        Arrays.fill(into.data(), 0, into.rows() * into.rowStride(), around);
        for (int i = 0; i < x.rows() * input.height(); i++)
            System.arraycopy(x.data(), at(x, i), into.data(), paddedAt(into, i), lineLength());
        return into;
    }

    private Matrix cropped(Matrix x) {
        if (padding == 0) return x;
        Matrix into = x.workspace().result(x.rows(), input.size());
        for (int i = 0; i < x.rows() * input.height(); i++)
            System.arraycopy(x.data(), paddedAt(x, i), into.data(), at(into, i), lineLength());
        return into;
    }

    /** Where line i of all pictures begins. */
    private int at(Matrix x, int i) {
        return i / input.height() * x.rowStride() + i % input.height() * lineLength();
    }

    private int paddedAt(Matrix x, int i) {
        int length = (input.width() + 2 * padding) * input.channels();
        return i / input.height() * x.rowStride()
                + (i % input.height() + padding) * length
                + padding * input.channels();
    }

    private int lineLength() {
        return input.width() * input.channels();
    }
}
