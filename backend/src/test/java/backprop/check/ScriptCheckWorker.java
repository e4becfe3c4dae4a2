package backprop.check;

import backprop.tensor.BlockRowSum;
import backprop.tensor.JavaKernels;
import backprop.tensor.Kernels;
import backprop.worker.SimdKernels;

/** The checks as JavaScript: with SIMD kernels, or alone; then as the engine that it is, and with the bits of the JVM. */
public final class ScriptCheckWorker {
    private static final long ROOM = 64 << 20;

    private ScriptCheckWorker() {}

    public static void main(String[] args) {
        Order.answer(order -> order.getEngine().equals("simd") ? simd(order) : script(order));
    }

    private static String simd(Order order) {
        return KernelCheck.run(kernels(order))
                + RunCheck.run(kernels(order), 500)
                + GoldenCheck.run(kernels(order), order.getGolden());
    }

    private static Kernels kernels(Order order) {
        return new SimdKernels(order.getCode(), ROOM);
    }

    private static String script(Order order) {
        return LayerCheck.run()
                + RunCheck.run(new JavaKernels(), 100)
                + GoldenCheck.run(new JavaKernels(new BlockRowSum()), order.getGolden());
    }
}
