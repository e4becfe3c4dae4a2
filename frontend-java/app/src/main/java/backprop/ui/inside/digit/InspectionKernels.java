package backprop.ui.inside.digit;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.session.Engine;
import backprop.session.MemoryBudgetException;
import backprop.tensor.JavaKernels;
import backprop.tensor.Kernels;
import backprop.worker.client.Engines;
import backprop.worker.kernels.SimdKernels;
import java.util.function.Consumer;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** The kernels for nets that are looked into: SIMD ones where the browser has them, with the same bits as the others. */
public final class InspectionKernels {
    /** Weights, their gradients, weights turned round; and room for all that is small. */
    private static final long COPIES = 6, SMALL = 8_000_000;

    private final ArrayBuffer code;

    /** @param code of web/kernels, assembled; null for plain ones */
    private InspectionKernels(ArrayBuffer code) {
        this.code = code;
    }

    public static void find(Consumer<InspectionKernels> then) {
        if (!Engines.here().contains(Engine.SIMD)) {
            then.accept(new InspectionKernels(null));
            return;
        }
        new Download(Address.of("app/kernels.wasm"))
                .onFailure(() -> then.accept(new InspectionKernels(null)))
                .buffer(code -> then.accept(new InspectionKernels(code)));
    }

    /** @param file that holds the net */
    Kernels kernels(byte[] file) {
        if (code == null) return new JavaKernels();
        try {
            return new SimdKernels(code, COPIES * file.length + SMALL);
        } catch (MemoryBudgetException e) {
            return new JavaKernels();
        }
    }
}
