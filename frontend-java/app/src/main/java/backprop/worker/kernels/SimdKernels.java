package backprop.worker.kernels;

import static backprop.worker.kernels.SimdMemory.at;

import backprop.tensor.AdaptiveStep;
import backprop.tensor.CallList;
import backprop.tensor.Kernels;
import backprop.tensor.Matrix;
import backprop.tensor.SparseBatch;
import backprop.tensor.SparseRows;
import backprop.tensor.Windows;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** The kernels as SIMD instructions of WebAssembly: the bits of JavaKernels, many times as fast. */
public final class SimdKernels implements Kernels {
    private static final int PANEL = 8;
    /** What sparse.wat wants to list by column. */
    private static final int SCRATCH = 112 * 208 + 16, SCRATCH_PER_COLUMN = 4 + 224;

    private final SimdMemory memory;
    private final SimdModule simd;
    private final SimdTranspose transpose;
    private final SimdWindows windows;
    private float[] panel = {};
    private byte[] scratch = {};

    /**
     * @param code web/kernels, assembled
     * @param bytes as much as all arrays will need
     */
    public SimdKernels(ArrayBuffer code, long bytes) {
        this(code, new SimdMemory(bytes, 0));
    }

    SimdKernels(ArrayBuffer code, SimdMemory memory) {
        this.memory = memory;
        simd = SimdModule.on(code, memory.memory());
        transpose = new SimdTranspose(memory, simd);
        windows = new SimdWindows(memory, simd, transpose);
    }

    @Override
    public CallList calls() {
        return new SimdCalls(memory, simd);
    }

    @Override
    public float[] floats(int length) {
        return memory.floats(length);
    }

    @Override
    public double[] doubles(int length) {
        return memory.doubles(length);
    }

    @Override
    public int[] ints(int length) {
        return memory.ints(length);
    }

    @Override
    public byte[] bytes(int length) {
        return memory.bytes(length);
    }

    @Override
    public short[] shorts(int length) {
        return memory.shorts(length);
    }

    @Override
    public void times(Matrix a, Matrix b, Matrix into) {
        int k = a.columns();
        if (panel.length < k * PANEL) panel = floats(k * PANEL);
        int right = b.isByRows() ? address(b) : transpose.of(b);
        int rowStep = 4 * a.rowStride();
        int colStep = 4 * a.columnStride();
        simd.gemm(address(a), rowStep, colStep, right, address(into), a.rows(), k, into.rowStride(), at(panel));
    }

    @Override
    public void times(SparseBatch a, Matrix b, Matrix into) {
        SparseRows from = a.from();
        simd.sparse(
                at(from.start()),
                at(from.column()),
                at(from.level()),
                at(from.values()),
                at(a.chosen()),
                a.rows(),
                address(b),
                address(into),
                b.rowStride());
    }

    @Override
    public void transposedTimes(SparseBatch a, Matrix b, Matrix into) {
        SparseRows from = a.from();
        int room = SCRATCH + SCRATCH_PER_COLUMN * from.columns();
        if (scratch.length < room) scratch = bytes(room);
        simd.sparseTransposed(
                at(from.start()),
                at(from.column()),
                at(from.level()),
                at(from.values()),
                at(a.chosen()),
                a.rows(),
                address(b),
                address(into),
                into.rows(),
                b.rowStride(),
                at(scratch));
    }

    @Override
    public void plusRow(Matrix x, Matrix row, Matrix into) {
        simd.plusRow(address(x), address(row), address(into), x.rows(), x.rowStride());
    }

    @Override
    public void sumOverRows(Matrix x, Matrix into) {
        simd.colsum(address(x), address(into), x.rows(), x.rowStride());
    }

    @Override
    public void convolution(Windows windows, Matrix x, Matrix w, Matrix b, Matrix into) {
        this.windows.convolution(windows, x, w, b, into);
    }

    @Override
    public void convolutionToInput(Windows windows, Matrix dout, Matrix w, Matrix into) {
        this.windows.convolutionToInput(windows, dout, w, into);
    }

    @Override
    public void convolutionToWeights(Windows windows, Matrix x, Matrix dout, Matrix into) {
        this.windows.convolutionToWeights(windows, x, dout, into);
    }

    @Override
    public void sumOverPlaces(Matrix dout, Matrix into) {
        this.windows.sumOverPlaces(dout, into);
    }

    @Override
    public void maxPooling(Windows windows, Matrix x, Matrix into) {
        this.windows.maxPooling(windows, x, into);
    }

    @Override
    public void maxPoolingGradient(Windows windows, Matrix x, Matrix dout, Matrix into) {
        this.windows.maxPoolingGradient(windows, x, dout, into);
    }

    @Override
    public void relu(Matrix x, Matrix into) {
        simd.relu(address(x), address(into), x.rows() * x.rowStride());
    }

    @Override
    public void reluGradient(Matrix condition, Matrix x, Matrix into) {
        simd.mask(address(condition), address(x), address(into), x.rows() * x.rowStride());
    }

    @Override
    public void tanh(Matrix x, Matrix into) {
        simd.tanh(address(x), address(into), x.rows() * x.rowStride());
    }

    @Override
    public void tanhGradient(Matrix y, Matrix dout, Matrix into) {
        simd.tanhGradient(address(y), address(dout), address(into), y.rows() * y.rowStride());
    }

    @Override
    public void sigmoid(Matrix x, Matrix into) {
        simd.sigmoid(address(x), address(into), x.rows() * x.rowStride());
    }

    @Override
    public void sigmoidGradient(Matrix y, Matrix dout, Matrix into) {
        simd.sigmoidGradient(address(y), address(dout), address(into), y.rows() * y.rowStride());
    }

    @Override
    public double sigmoidLoss(Matrix x, Matrix t) {
        return simd.sigmoidLoss(address(x), address(t), x.rows(), 4 * x.rowStride());
    }

    @Override
    public double softmax(Matrix x, Matrix t, Matrix into) {
        int room = 8 * x.columns() + 8;
        if (scratch.length < room) scratch = bytes(room);
        return simd.softmax(
                address(x), address(t), address(into), x.rows(), x.columns(), 4 * x.rowStride(), at(scratch));
    }

    @Override
    public void differenceOver(Matrix a, Matrix b, double divisor, Matrix into) {
        simd.difference(address(a), address(b), divisor, address(into), a.rows() * a.rowStride());
    }

    @Override
    public void addScaled(float scale, Matrix x, Matrix into) {
        simd.axpy(x.rows() * x.rowStride(), scale, address(x), address(into));
    }

    @Override
    public void addSign(float scale, Matrix x, Matrix into) {
        simd.addSign(x.rows() * x.rowStride(), scale, address(x), address(into));
    }

    @Override
    public void momentumStep(double friction, double rate, boolean ahead, Matrix x, Matrix v, Matrix into) {
        double kept = ahead ? friction : 1;
        double again = ahead ? 1 : 0;
        simd.roll(x.rows() * x.rowStride(), friction, rate, kept, again, address(x), address(v), address(into));
    }

    @Override
    public void adaptiveStep(AdaptiveStep a, Matrix x, Matrix m, Matrix h, Matrix into) {
        simd.adapt(x.rows() * x.rowStride(), at(a.numbers()), address(x), address(m), address(h), address(into));
    }

    private static int address(Matrix x) {
        return at(x.data());
    }
}
