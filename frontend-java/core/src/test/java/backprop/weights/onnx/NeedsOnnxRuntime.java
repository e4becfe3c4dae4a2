package backprop.weights.onnx;

import ai.onnxruntime.OrtEnvironment;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips where ONNX Runtime has no library: a property that is aborted at each try has been tried never, and fails. */
final class NeedsOnnxRuntime implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        try {
            OrtEnvironment.getEnvironment();
            return SkipResult.doNotSkip();
        } catch (LinkageError | RuntimeException e) {
            return SkipResult.skip("ONNX Runtime has no library for this machine: " + e);
        }
    }
}
