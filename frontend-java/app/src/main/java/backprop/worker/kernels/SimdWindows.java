package backprop.worker.kernels;

import static backprop.worker.kernels.SimdMemory.at;

import backprop.tensor.Matrix;
import backprop.tensor.Windows;

/** Convolution and max pooling as SIMD instructions of WebAssembly: web/kernels/windows.wat, windows-gradient.wat. */
final class SimdWindows {
    private static final int PANEL = 8;
    /** Before the places: how many there are, the length of a window's row, its rows, the way from row to row. */
    private static final int HEAD = 4;

    private final SimdMemory memory;
    private final SimdModule simd;
    private final SimdTranspose transpose;
    private int[] places = {};
    private int[] numbers = {};
    private int[] list = {};
    private float[] panel = {};
    private float[] sums = {};

    SimdWindows(SimdMemory memory, SimdModule simd, SimdTranspose transpose) {
        this.memory = memory;
        this.simd = simd;
        this.transpose = transpose;
    }

    void convolution(Windows windows, Matrix x, Matrix w, Matrix b, Matrix into) {
        simd.convolve(
                places(windows),
                address(x),
                bytesOfRow(x),
                address(w),
                bytesOfRow(w),
                address(b),
                address(into),
                bytesOfRow(into),
                x.rows(),
                w.columns(),
                panel(windows.length()));
    }

    void convolutionToInput(Windows windows, Matrix dout, Matrix w, Matrix into) {
        simd.convolveToInput(
                places(windows),
                address(dout),
                bytesOfRow(dout),
                transpose.of(w.transposed()),
                4 * (windows.length() + 3 & ~3),
                address(into),
                bytesOfRow(into),
                dout.rows(),
                w.columns(),
                list(w.columns()));
    }

    void convolutionToWeights(Windows windows, Matrix x, Matrix dout, Matrix into) {
        int filters = into.columns() + PANEL - 1 & -PANEL;
        simd.convolveToWeights(
                places(windows),
                numbers(windows, windows.length(), 1),
                address(x),
                bytesOfRow(x),
                address(dout),
                bytesOfRow(dout),
                x.rows(),
                into.columns(),
                sums(filters * windows.size() * (windows.rowLength() + PANEL - 1 & -PANEL)),
                address(into),
                bytesOfRow(into));
    }

    void sumOverPlaces(Matrix dout, Matrix into) {
        int filters = into.columns();
        simd.sumOverPlaces(
                address(dout), bytesOfRow(dout), dout.rows(), dout.columns() / filters, filters, address(into));
    }

    void maxPooling(Windows windows, Matrix x, Matrix into) {
        int channels = windows.input().channels();
        int pixels = windows.size() * windows.size();
        simd.maxPool(
                places(windows),
                numbers(windows, pixels, channels),
                pixels,
                4 * channels,
                address(x),
                bytesOfRow(x),
                address(into),
                bytesOfRow(into),
                x.rows());
    }

    void maxPoolingGradient(Windows windows, Matrix x, Matrix dout, Matrix into) {
        int channels = windows.input().channels();
        int pixels = windows.size() * windows.size();
        simd.maxPoolGradient(
                places(windows),
                numbers(windows, pixels, channels),
                pixels,
                4 * channels,
                address(x),
                bytesOfRow(x),
                address(dout),
                bytesOfRow(dout),
                address(into),
                x.rows());
    }

    private int places(Windows windows) {
        int count = windows.count();
        if (places.length < HEAD + count) places = memory.ints(HEAD + count);
        int[] list = places;
        list[0] = count;
        list[1] = windows.rowLength();
        list[2] = windows.size();
        list[3] = 4 * (windows.input().width() * windows.input().channels() - windows.rowLength());
        for (int p = 0; p < count; p++) list[HEAD + p] = 4 * windows.start(p);
        return at(list);
    }

    /** Where a window's numbers stand, as bytes from its first one: the first count multiples of step. */
    private int numbers(Windows windows, int count, int step) {
        if (numbers.length < count) numbers = memory.ints(count);
        int[] list = numbers;
        for (int i = 0; i < count; i++) list[i] = 4 * windows.offset(i * step);
        return at(list);
    }

    private int panel(int rows) {
        if (panel.length < rows * PANEL) panel = memory.floats(rows * PANEL);
        return at(panel);
    }

    /** Room for a list of so many. */
    private int list(int count) {
        if (list.length < 2 * count) list = memory.ints(2 * count);
        return at(list);
    }

    private int sums(int count) {
        if (sums.length < count) sums = memory.floats(count);
        return at(sums);
    }

    private static int address(Matrix x) {
        return at(x.data());
    }

    private static int bytesOfRow(Matrix x) {
        return 4 * x.rowStride();
    }
}
