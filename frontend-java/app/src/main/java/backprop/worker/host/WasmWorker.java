package backprop.worker.host;

import backprop.tensor.JavaKernels;
import backprop.worker.scope.WorkerConfig;

/** The worker as WebAssembly. */
public final class WasmWorker {
    private WasmWorker() {}

    /** @param args see {@link WorkerConfig} */
    public static void main(String[] args) {
        new TrainingWorker(WorkerConfig.of(args), (bytes, then, missing) -> then.accept(JavaKernels::new));
    }
}
