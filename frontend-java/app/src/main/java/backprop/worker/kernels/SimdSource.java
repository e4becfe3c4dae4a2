package backprop.worker.kernels;

import backprop.browser.Download;
import backprop.tensor.Kernels;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** SIMD kernels for one session after another, in one memory. */
public final class SimdSource implements KernelSource {
    /** For a net or an optimizer that needs more than the first one. What is not used costs nothing. */
    private static final long SPARE = 32L << 20;

    private final String address;
    private ArrayBuffer code;
    private SimdMemory memory;
    private long marked;

    /** @param address of web/kernels, assembled */
    public SimdSource(String address) {
        this.address = address;
    }

    @Override
    public void provide(long bytes, Consumer<Supplier<Kernels>> then, Consumer<String> missing) {
        new Download(address).onFailure(() -> missing.accept(address)).buffer(code -> {
            this.code = code;
            then.accept(() -> {
                memory = new SimdMemory(bytes, SPARE);
                return new SimdKernels(code, memory);
            });
        });
    }

    @Override
    public void mark() {
        marked = memory.top();
    }

    @Override
    public Optional<Kernels> reuse(long bytes) {
        if (!memory.hasRoomFor(bytes)) return Optional.empty();
        memory.freeFrom(marked);
        return Optional.of(new SimdKernels(code, memory));
    }
}
