package backprop.worker.kernels;

import static backprop.worker.kernels.SimdMemory.at;

import backprop.tensor.Matrix;

/** Turned matrices, one at a time. */
final class SimdTranspose {
    private final SimdMemory memory;
    private final SimdModule simd;
    private float[] turned = {};

    SimdTranspose(SimdMemory memory, SimdModule simd) {
        this.memory = memory;
        this.simd = simd;
    }

    /** Where a transposed view stands by rows, padded to a multiple of 4, until the next one is asked for. */
    int of(Matrix view) {
        int stride = view.columns() + 3 & ~3;
        if (turned.length < view.rows() * stride) turned = memory.floats(view.rows() * stride);
        simd.transpose(at(view.data()), view.columnStride(), view.columns(), view.rows(), at(turned), stride);
        return at(turned);
    }
}
