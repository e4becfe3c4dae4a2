package backprop.check;

import backprop.tensor.JavaKernels;

/** The checks as WebAssembly. */
public final class WasmCheckWorker {
    private WasmCheckWorker() {}

    public static void main(String[] args) {
        Order.answer(order -> KernelCheck.run(new JavaKernels())
                + RunCheck.run(new JavaKernels(), 500)
                + GoldenCheck.run(new JavaKernels(), order.getGolden()));
    }
}
