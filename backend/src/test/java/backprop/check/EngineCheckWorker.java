package backprop.check;

import backprop.tensor.JavaKernels;
import backprop.tensor.Kernels;
import backprop.worker.SimdKernels;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** The checks as a worker, for the tests alone: told the assembled kernels it uses these, told null plain Java. */
public final class EngineCheckWorker {
    private static final long ROOM = 32 << 20;

    private EngineCheckWorker() {}

    public static void main(String[] args) {
        onCode(code -> {
            if (code == null) answer(RunCheck.run(new JavaKernels(), 100));
            else answer(KernelCheck.run(kernels(code)) + RunCheck.run(kernels(code), 500));
        });
    }

    private static Kernels kernels(ArrayBuffer code) {
        return new SimdKernels(code, ROOM);
    }

    @JSBody(params = "then", script = "onmessage = function(event) { then(event.data); };")
    private static native void onCode(Then then);

    @JSBody(params = "text", script = "postMessage(text);")
    private static native void answer(String text);

    @JSFunctor
    interface Then extends JSObject {
        void accept(ArrayBuffer code);
    }
}
