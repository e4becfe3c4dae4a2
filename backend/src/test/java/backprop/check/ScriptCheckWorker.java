package backprop.check;

import backprop.tensor.BlockRowSum;
import backprop.tensor.JavaKernels;
import backprop.tensor.Kernels;
import backprop.worker.kernels.SimdKernels;

/**
 * The checks as JavaScript: with SIMD kernels, or alone; then as the engine that it is, and with the bits of the JVM. Also the
 * speed of the SIMD kernels, and the desk.
 */
public final class ScriptCheckWorker {
    private static final long ROOM = 64 << 20;

    private ScriptCheckWorker() {}

    /** @param args "desk" in a page; nothing in a worker */
    public static void main(String[] args) {
        if (args.length > 0) SessionDesk.set();
        else Order.answer(ScriptCheckWorker::answer);
    }

    private static String answer(Order order) {
        return switch (order.getEngine()) {
            case "simd" -> simd(order);
            case "product" -> ProductSpeed.measure(kernels(order));
            default -> script(order);
        };
    }

    private static String simd(Order order) {
        return KernelCheck.run(kernels(order))
                + RunCheck.run(kernels(order), 500)
                + PointsCheck.run(kernels(order))
                + GoldenCheck.run(kernels(order), order.getGolden());
    }

    private static Kernels kernels(Order order) {
        return new SimdKernels(order.getCode(), ROOM);
    }

    private static String script(Order order) {
        return LayerCheck.run()
                + RunCheck.run(new JavaKernels(), 100)
                + PointsCheck.run(new JavaKernels())
                + GoldenCheck.run(new JavaKernels(new BlockRowSum()), order.getGolden());
    }
}
