package backprop.worker.host;

import backprop.session.Engine;
import backprop.tensor.BlockRowSum;
import backprop.tensor.JavaKernels;
import backprop.worker.kernels.SimdSource;
import backprop.worker.scope.WorkerConfig;

/**
 * The worker as JavaScript: with SIMD kernels, or alone. Alone it keeps its sums in double, which is as fast as JavaScript
 * can be, and gives other last bits than the JVM.
 */
public final class ScriptWorker {
    private ScriptWorker() {}

    /** @param args see {@link WorkerConfig} */
    public static void main(String[] args) {
        WorkerConfig surroundings = WorkerConfig.of(args);
        boolean simd = surroundings.engine() == Engine.SIMD;
        new TrainingWorker(
                surroundings,
                simd
                        ? new SimdSource(surroundings.kernels())
                        : (bytes, then, missing) -> then.accept(() -> new JavaKernels(new BlockRowSum())));
    }
}
