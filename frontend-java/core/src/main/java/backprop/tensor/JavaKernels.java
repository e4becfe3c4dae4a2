package backprop.tensor;

/** The kernels in plain Java, right on every machine; the oracle of faster ones. They keep scratch: one for a thread. */
public final class JavaKernels implements Kernels {
    private final RowSum rowSum;
    private final SparseColumns columnLists = new SparseColumns();
    private final Softmax softmax = new Softmax();
    private final JavaConvolution convolution;
    private float[] factors = {};
    private int[] order = {};
    private float[] product = {};

    public JavaKernels() {
        this(roundsEveryResult() ? new FourRowSum() : new PlainRowSum());
    }

    /** With another way to sum, whose bits must be the same, and which is used by these kernels alone. */
    public JavaKernels(RowSum rowSum) {
        this.rowSum = rowSum;
        convolution = new JavaConvolution(rowSum);
    }

    /** TeaVM's JavaScript does not. 1 + 2⁻¹² squared is 1 + 2⁻¹¹ as a float; the exact square has 2⁻²⁴ more. */
    private static boolean roundsEveryResult() {
        float[] x = {1 + 1 / 4096f};
        return x[0] * x[0] - 1 == 1 / 2048f;
    }

    @Override
    public float[] floats(int length) {
        return new float[length];
    }

    @Override
    public double[] doubles(int length) {
        return new double[length];
    }

    @Override
    public int[] ints(int length) {
        return new int[length];
    }

    @Override
    public byte[] bytes(int length) {
        return new byte[length];
    }

    @Override
    public short[] shorts(int length) {
        return new short[length];
    }

    @Override
    public void times(Matrix a, Matrix b, Matrix into) {
        rowSum.rowsOf(b.data(), b.rows(), b.columns(), b.rowStride(), b.columnStride());
        makeRoom(a.columns());
        float[] x = a.data();
        for (int k = 0; k < a.columns(); k++) order[k] = k;
        for (int i = 0; i < a.rows(); i++) {
            int row = i * a.rowStride();
            for (int k = 0; k < a.columns(); k++) factors[k] = x[row + k * a.columnStride()];
            rowSum.sum(factors, order, 0, a.columns(), into.data(), i * into.rowStride());
        }
    }

    @Override
    public void times(SparseBatch a, Matrix b, Matrix into) {
        rowSum.rowsOf(b.data(), b.rows(), b.columns(), b.rowStride(), b.columnStride());
        makeRoom(a.from().columns());
        for (int i = 0; i < a.rows(); i++) {
            int count = listRow(a, i);
            rowSum.sum(factors, order, 0, count, into.data(), i * into.rowStride());
        }
    }

    /** The non-zeros of row i as factors and the rows of b that they meet; their number. */
    private int listRow(SparseBatch a, int i) {
        SparseRows from = a.from();
        short[] column = from.column();
        byte[] level = from.level();
        float[] values = from.values();
        float[] factors = this.factors;
        int[] order = this.order;
        int first = from.start()[a.chosen()[i]];
        int count = from.start()[a.chosen()[i] + 1] - first;
        for (int p = 0; p < count; p++) {
            factors[p] = values[level[first + p] & 255];
            order[p] = column[first + p] & 0xffff;
        }
        return count;
    }

    private void makeRoom(int count) {
        if (factors.length >= count) return;
        factors = new float[count];
        order = new int[count];
    }

    @Override
    public void transposedTimes(SparseBatch a, Matrix b, Matrix into) {
        rowSum.rowsOf(b.data(), b.rows(), b.columns(), b.rowStride(), b.columnStride());
        columnLists.list(a);
        for (int k = 0; k < into.rows(); k++) {
            int from = columnLists.start(k);
            int to = columnLists.end(k);
            rowSum.sum(columnLists.value(), columnLists.row(), from, to, into.data(), k * into.rowStride());
        }
    }

    @Override
    public void plusRow(Matrix x, Matrix row, Matrix into) {
        float[] from = x.data();
        float[] added = row.data();
        float[] to = into.data();
        for (int i = 0; i < x.rows(); i++) {
            int at = i * x.rowStride();
            for (int j = 0; j < x.columns(); j++) to[at + j] = from[at + j] + added[j];
        }
    }

    @Override
    public void sumOverRows(Matrix x, Matrix into) {
        float[] from = x.data();
        float[] to = into.data();
        for (int j = 0; j < x.columns(); j++) to[j] = 0;
        for (int i = 0; i < x.rows(); i++) {
            int at = i * x.rowStride();
            for (int j = 0; j < x.columns(); j++) to[j] += from[at + j];
        }
    }

    @Override
    public void convolution(Windows windows, Matrix x, Matrix w, Matrix b, Matrix into) {
        convolution.forward(windows, x, w, b, into);
    }

    @Override
    public void convolutionToInput(Windows windows, Matrix dout, Matrix w, Matrix into) {
        convolution.inputGradient(windows, dout, w, into);
    }

    @Override
    public void convolutionToWeights(Windows windows, Matrix x, Matrix dout, Matrix into) {
        convolution.weightGradient(windows, x, dout, into);
    }

    @Override
    public void sumOverPlaces(Matrix dout, Matrix into) {
        float[] from = dout.data();
        float[] to = into.data();
        int filters = into.columns();
        for (int f = 0; f < filters; f++) to[f] = 0;
        for (int i = 0; i < dout.rows(); i++) {
            int row = i * dout.rowStride();
            for (int at = row; at < row + dout.columns(); at += filters) {
                for (int f = 0; f < filters; f++) to[f] += from[at + f];
            }
        }
    }

    @Override
    public void maxPooling(Windows windows, Matrix x, Matrix into) {
        JavaPooling.forward(windows, x, into);
    }

    @Override
    public void maxPoolingGradient(Windows windows, Matrix x, Matrix dout, Matrix into) {
        JavaPooling.backward(windows, x, dout, into);
    }

    @Override
    public void relu(Matrix x, Matrix into) {
        float[] from = x.data();
        float[] to = into.data();
        int n = x.rows() * x.rowStride();
        for (int i = 0; i < n; i++) to[i] = Math.max(from[i], 0);
    }

    @Override
    public void reluGradient(Matrix condition, Matrix x, Matrix into) {
        float[] test = condition.data();
        float[] from = x.data();
        float[] to = into.data();
        int n = x.rows() * x.rowStride();
        for (int i = 0; i < n; i++) to[i] = test[i] <= 0 ? 0 : from[i];
    }

    @Override
    public void tanh(Matrix x, Matrix into) {
        Activations.tanh(x.data(), into.data(), x.rows() * x.rowStride());
    }

    @Override
    public void tanhGradient(Matrix y, Matrix dout, Matrix into) {
        Activations.tanhGradient(y.data(), dout.data(), into.data(), y.rows() * y.rowStride());
    }

    @Override
    public void sigmoid(Matrix x, Matrix into) {
        Activations.sigmoid(x.data(), into.data(), x.rows() * x.rowStride());
    }

    @Override
    public void sigmoidGradient(Matrix y, Matrix dout, Matrix into) {
        Activations.sigmoidGradient(y.data(), dout.data(), into.data(), y.rows() * y.rowStride());
    }

    @Override
    public double sigmoidLoss(Matrix x, Matrix t) {
        return Activations.sigmoidLoss(x, t);
    }

    @Override
    public double softmax(Matrix x, Matrix t, Matrix into) {
        return softmax.of(x, t, into);
    }

    @Override
    public void differenceOver(Matrix a, Matrix b, double divisor, Matrix into) {
        float[] from = a.data();
        float[] less = b.data();
        float[] to = into.data();
        int n = a.rows() * a.rowStride();
        for (int i = 0; i < n; i++) to[i] = (float) (((double) from[i] - less[i]) / divisor);
    }

    @Override
    public void addScaled(float scale, Matrix x, Matrix into) {
        float[] from = x.data();
        float[] to = into.data();
        int n = x.rows() * x.rowStride();
        if (product.length < n) product = new float[n];
        for (int i = 0; i < n; i++) product[i] = scale * from[i];
        for (int i = 0; i < n; i++) to[i] += product[i];
    }

    @Override
    public void addSign(float scale, Matrix x, Matrix into) {
        float[] from = x.data();
        float[] to = into.data();
        int n = x.rows() * x.rowStride();
        if (product.length < n) product = new float[n];
        for (int i = 0; i < n; i++) product[i] = scale * Math.signum(from[i]);
        for (int i = 0; i < n; i++) to[i] += product[i];
    }

    @Override
    public void momentumStep(double friction, double rate, boolean ahead, Matrix x, Matrix v, Matrix into) {
        float[] from = x.data();
        float[] speed = v.data();
        float[] to = into.data();
        double kept = ahead ? friction : 1;
        double again = ahead ? 1 : 0;
        int n = x.rows() * x.rowStride();
        for (int i = 0; i < n; i++) {
            double s = rate * from[i];
            speed[i] = (float) (friction * speed[i] - s);
            to[i] = (float) (to[i] + kept * speed[i] - again * s);
        }
    }

    @Override
    public void adaptiveStep(AdaptiveStep a, Matrix x, Matrix m, Matrix h, Matrix into) {
        float[] from = x.data();
        float[] mean = m.data();
        float[] square = h.data();
        float[] to = into.data();
        double kept = a.meanKept();
        double taken = 1 - kept;
        double squareKept = a.squareKept();
        double squareTaken = a.squareTaken();
        double step = a.step();
        double spread = a.spread();
        double epsilon = a.epsilon();
        int n = x.rows() * x.rowStride();
        for (int i = 0; i < n; i++) {
            double g = from[i];
            mean[i] = (float) (kept * mean[i] + taken * g);
            square[i] = (float) (squareKept * square[i] + squareTaken * g * g);
            to[i] = (float) (to[i] - step * mean[i] / (spread * Math.sqrt(square[i]) + epsilon));
        }
    }
}
