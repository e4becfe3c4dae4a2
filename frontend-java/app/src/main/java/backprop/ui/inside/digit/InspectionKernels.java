package backprop.ui.inside.digit;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.nn.architecture.Architecture;
import backprop.session.MemoryBudgetException;
import backprop.session.MemoryEstimate;
import backprop.tensor.JavaKernels;
import backprop.tensor.Kernels;
import backprop.train.TrainingPlan;
import backprop.weights.NetworkFile;
import backprop.worker.client.Engines;
import backprop.worker.kernels.SimdKernels;
import java.util.function.Consumer;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** The kernels for nets that are looked into: SIMD ones where the browser has them, with the same bits as the others. */
public final class InspectionKernels {
    /** Weights, their gradients, weights turned round, and those of the net that learns beside it. */
    private static final long COPIES = 6;

    private final ArrayBuffer code;

    /** @param code of web/kernels, assembled; null for plain ones */
    private InspectionKernels(ArrayBuffer code) {
        this.code = code;
    }

    public static void find(Consumer<InspectionKernels> then) {
        if (!Engines.hasSimd()) {
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
            return new SimdKernels(code, COPIES * file.length + ofLayers(NetworkFile.architecture(file)));
        } catch (MemoryBudgetException e) {
            return new JavaKernels();
        }
    }

    /** What comes out of layers: of a few filters that can be much more than the file holds. */
    private static long ofLayers(Architecture architecture) {
        return MemoryEstimate.of(TrainingPlan.notebook().with(architecture), 0);
    }
}
