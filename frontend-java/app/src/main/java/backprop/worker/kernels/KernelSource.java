package backprop.worker.kernels;

import backprop.tensor.Kernels;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where a worker gets the kernels of its sessions. */
public interface KernelSource {
    /**
     * @param bytes that all its arrays will need
     * @param then told how to make them, which throws MemoryBudgetException if there are not so many bytes
     * @param missing told the address of a file that cannot be had
     */
    void provide(long bytes, Consumer<Supplier<Kernels>> then, Consumer<String> missing);

    /** What the last kernels have allocated until now stays for the next session. */
    default void mark() {}

    /**
     * Kernels for the next session: their memory holds what was allocated before the mark, and is free from there on.
     *
     * @param bytes that all its arrays will need, with those before the mark
     * @return empty if they have no room for that
     */
    default Optional<Kernels> reuse(long bytes) {
        return Optional.empty();
    }
}
