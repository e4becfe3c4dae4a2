package backprop.ui.draw;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.session.MemoryBudgetException;
import backprop.ui.net.DigitReader;
import backprop.worker.client.Engines;
import backprop.worker.kernels.SimdKernels;
import java.util.Optional;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** Lets a net read with SIMD kernels as soon as the first stroke is drawn: until then a page has other things to load. */
final class SimdReading {
    /** The weights, and the same turned round. */
    private static final long COPIES = 3;
    /** What comes out of layers for one digit, and what the kernels keep. */
    private static final long RESULTS = 16L << 20;

    private Optional<DigitReader> reader = Optional.empty();
    private Optional<ArrayBuffer> code = Optional.empty();
    private boolean isAsked;

    /** Gets the kernels, the first time. */
    void strokeEnded() {
        if (isAsked || !Engines.hasSimd()) return;
        isAsked = true;
        new Download(Address.of("app/kernels.wasm")).buffer(loaded -> {
            code = Optional.of(loaded);
            readWith(reader);
        });
    }

    void readWith(Optional<DigitReader> next) {
        reader = next;
        if (next.isPresent() && code.isPresent()) speedUp(next.get());
    }

    private void speedUp(DigitReader reader) {
        try {
            reader.readWith(new SimdKernels(code.get(), COPIES * reader.file().length + RESULTS));
        } catch (MemoryBudgetException e) {
            // It goes on as before.
        }
    }
}
