package backprop.worker;

import backprop.tensor.JavaKernels;

/** The worker as WebAssembly. */
public final class WasmWorker {
    private WasmWorker() {}

    /** @param args see {@link WorkerConfig} */
    public static void main(String[] args) {
        new TrainingWorker(WorkerConfig.of(args), (bytes, then, missing) -> then.accept(JavaKernels::new));
    }
}
