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

    /** What the last kernels have given until now stays for the next session. */
    default void keep() {}

    /**
     * For the next session: kernels that know what was kept, and nothing else.
     *
     * @param bytes that all its arrays will need, with those that were kept
     * @return empty if they have no room for that
     */
    default Optional<Kernels> again(long bytes) {
        return Optional.empty();
    }
}
